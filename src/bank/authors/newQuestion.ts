import { LineCounter, isMap, isSeq, parseDocument } from 'yaml'
import type { Bank } from '../../domain/bank.ts'
import { closest } from '../../domain/closest.ts'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { spentIds } from '../promises/idProblems.ts'
import { parsePack } from '../parsePack.ts'
import { notCapabilities, readRetired } from '../readBank.ts'
import type { PackFiles } from '../readBank.ts'
import { readCapability } from '../readCapability.ts'
import { slug } from '../schema.ts'
import { capabilityStub, questionStub } from './stub.ts'

/** What is asked for, and where. */
interface Wanted {
  readonly capability: string
  readonly id: string
  /** How messages name the folder of the files. */
  readonly folder: string
  /** The bank that a layer lies over. */
  readonly base: () => Bank
}

/** A file with a question that is still to be written, and the line in which it begins. */
export interface WithStub {
  /** Its name in the folder. */
  readonly file: string
  readonly text: string
  readonly line: number
}

/** Puts a question that is still to be written at the end of a capability; all that is there stays as it is, byte for byte. */
export function newQuestion(files: PackFiles, { capability, id, folder, base }: Wanted): Outcome<WithStub> {
  const isLayer = files.has('layer.yaml')
  if (!isLayer && !files.has('bank.yaml'))
    return failed({
      where: folder,
      what: 'holds no questions',
      todo: 'name a folder that does with --questions',
    })
  const below = isLayer ? base() : undefined
  const wrong = problemsOfIds(files, { capability, id, folder, below })
  if (wrong.length) return { ok: false, problems: wrong }
  const file = `${capability}.yaml`
  const text = files.get(file)
  if (text !== undefined) return appended(text, file, folder, id)
  const adds = below?.capabilities.some((each) => each.id === capability)
  const lines = adds
    ? [`id: ${capability}`, '', 'questions:', ...questionStub(id).map((line) => `  ${line}`)]
    : capabilityStub(capability, id)
  return {
    ok: true,
    value: { file, text: `${lines.join('\n')}\n`, line: lines.indexOf(`  - id: ${id}`) + 1 },
  }
}

interface Ids {
  readonly capability: string
  readonly id: string
  readonly folder: string
  readonly below: Bank | undefined
}

function problemsOfIds(files: PackFiles, { capability, id, folder, below }: Ids): readonly Problem[] {
  const names = [...files.keys()].filter((name) => !notCapabilities.has(name))
  const there = names.map((name) => name.replace(/\.yaml$/u, ''))
  const known = [...there, ...(below?.capabilities.map((each) => each.id) ?? [])]
  const malformed = [capability, id].flatMap((each) => {
    const read = slug.safeParse(each)
    return read.success ? [] : [{ where: each, what: read.error.issues[0]?.message ?? 'is not an id' }]
  })
  if (malformed.length) return malformed
  if (!below && !known.includes(capability)) {
    const near = closest(capability, known)
    return [
      {
        where: capability,
        what: 'is not a capability of this bank',
        todo: near ? `did you mean ${near}?` : 'README.md there says how to add one',
      },
    ]
  }
  const retired = readRetired(files, folder)
  const ids = names.flatMap((name) => readCapability(files.get(name) ?? '', name).ids)
  const taken = [...ids, ...(below ? [...below.capabilities, ...below.questions] : [])].map((each) => each.id)
  const isNew = !known.includes(capability)
  const wanted = [...(isNew ? [{ id: capability, where: capability }] : []), { id, where: id }]
  return spentIds(wanted, {
    taken,
    retired: [...(below?.retired ?? []), ...(retired.ok ? retired.value : [])],
  }).map(({ where, why }) => ({ where, what: `is ${why}`, todo: 'choose another' }))
}

/** A text with the stub behind its last question, indented and ended as those that are there. */
function appended(text: string, file: string, folder: string, id: string): Outcome<WithStub> {
  const parsed = parsePack(text, `${folder}/${file}`)
  if (!parsed.ok) return parsed
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { stringKeys: true, lineCounter: lines })
  const list = isMap(contents) ? contents.get('questions', true) : undefined
  const last = isSeq(list) && !list.flow ? list.items.at(-1) : undefined
  const range = isMap(last) && !last.flow ? last.range : undefined
  if (!range)
    return failed({
      where: parsed.value.placeOf(['questions']),
      what: 'is no list with a question a line, which one could be put behind',
      todo: 'write the list as in the other files',
    })
  const dash = text.lastIndexOf('-', range[0])
  const indent = ' '.repeat(dash - text.lastIndexOf('\n', dash) - 1)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const ended = range[1] > 0 && text[range[1] - 1] === '\n' ? range[1] : lineEnd(text, range[1])
  const before = text.slice(0, ended)
  const gap = before.endsWith('\n') ? eol : `${eol}${eol}`
  const stub = questionStub(id)
    .map((line) => `${indent}${line}${eol}`)
    .join('')
  const begin = `${before}${gap}`
  return {
    ok: true,
    value: { file, text: `${begin}${stub}${text.slice(ended)}`, line: begin.split('\n').length },
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

function failed(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] }
}
