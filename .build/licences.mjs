import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * The licences of packages, as one text: each wording once, below the names of all that have it. Throws where a package
 * names none, so that none is shipped without its own.
 *
 * @param {Iterable<string>} folders of the packages that are in the bundle
 */
export function licences(folders) {
  /** @type {Map<string, { readonly wording: string, readonly names: string[], readonly holders: Set<string> }>} */
  const found = new Map()
  for (const folder of [...folders].toSorted()) {
    const { name, holders, wording } = licenceOf(folder)
    const key = wording.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')
    const same = found.get(key) ?? { wording, names: [], holders: new Set() }
    found.set(key, same)
    same.names.push(name)
    for (const holder of holders) same.holders.add(holder)
  }
  return [...found.values()]
    .map(({ wording, names, holders }) => [names.join('\n'), [...holders].join('\n'), wording])
    .map((parts) => `${parts.filter(Boolean).join('\n\n')}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** A licence without the lines that say whose it is, which differ where all else is the same. */
function licenceOf(/** @type {string} */ folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (!license) throw new Error(`${folder} names no licence`)
  const texts = readdirSync(folder)
    .filter((each) => /^(?:licen[cs]e|notice)(?:\.(?:md|txt))?$/i.test(each))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const text = texts.length ? texts.join('\n\n') : 'The package holds no text of it.'
  const holder = /^[ \t]*(?:copyright\s*(?:\(c\)|©|\d{4})|\(c\)).*$/gim
  return {
    name: `${name} ${version}, licence ${license}`,
    holders: [...text.matchAll(holder)].map(([line]) => `${name}: ${line.trim()}`),
    wording: text
      .replaceAll(holder, '')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  }
}
