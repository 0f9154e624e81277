import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * The licences of all packages that went into the bundle, as one text. Throws where a package has none that can be
 * found, so that none is shipped without its own.
 *
 * @param {Iterable<string>} files the files of packages that are in the bundle
 */
export function licences(files) {
  const folders = new Set(
    [...files].flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  )
  return [...folders]
    .toSorted()
    .map((folder) => licenceOf(folder))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(/** @type {string} */ folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (!license) throw new Error(`${folder} names no licence`)
  const text = file
    ? readFileSync(path.join(folder, file), 'utf8').trim()
    : 'Its package holds no text of it.'
  return `${name} ${version}, licence ${license}\n\n${text}\n`
}
