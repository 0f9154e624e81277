import type { Bank, Capability } from '../domain/bank.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import type { Broken } from './promises/broken.ts'
import { brokenPromises } from './promises/brokenPromises.ts'
import type { Questions } from './promises/brokenPromises.ts'
import { checkPart, parsePack } from './parsePack.ts'
import type { Pack } from './parsePack.ts'
import { questionOf } from './questionOf.ts'
import { readCapability } from './readCapability.ts'
import type { CapabilityPack } from './readCapability.ts'
import { idProblems } from './promises/idProblems.ts'
import { bankSchema, retiredSchema } from './schema.ts'
import type { BankFile, CapabilityHead } from './schema.ts'

/** The files of a bank: name → text, such as `bank.yaml` and `testing.yaml`. */
export type PackFiles = ReadonlyMap<string, string>

/** What else a bank promises: that its texts fit the screen. */
export type AlsoBroken = (questions: Questions) => readonly Broken[]

/** Files of a folder of questions that describe no capability. */
export const notCapabilities: ReadonlySet<string> = new Set(['bank.yaml', 'layer.yaml', 'retired.yaml'])

/** A bank from its files, or every problem with file, line and column. `folder` is how messages name the files' place. */
export function readBank(files: PackFiles, folder: string, alsoBroken: AlsoBroken = () => []): Outcome<Bank> {
  const parsed = parsePack(files.get('bank.yaml') ?? '', `${folder}/bank.yaml`)
  const head = parsed.ok ? checkPart(parsed.value, bankSchema, parsed.value.raw) : parsed
  const retired = readRetired(files, folder)
  const read = [...files]
    .filter(([name]) => !notCapabilities.has(name))
    .map(([name, text]) => readCapability(text, `${folder}/${name}`, { id: name.replace(/\.yaml$/u, '') }))
  const order = head.ok ? head.value.capabilities : read.map(({ id }) => id)
  const inOrder = order.flatMap((id) => read.filter((each) => each.id === id))
  const questions: Questions = {
    capabilities: inOrder.flatMap((each) => (each.head ? [capabilityOf(each.head)] : [])),
    questions: inOrder.flatMap((each) => each.questions.map((question) => questionOf(question, each.id))),
  }
  const known = { ids: read.flatMap(({ ids }) => ids), isAll: read.every(({ isPack }) => isPack) }
  const problems = [
    ...(head.ok ? [] : head.problems),
    ...(retired.ok ? [] : retired.problems),
    ...read.flatMap((each) => each.problems),
    ...(head.ok && parsed.ok ? misnamed(head.value, parsed.value, read) : []),
    ...idProblems(known.ids, { taken: [], retired: retired.ok ? retired.value : [] }),
    ...[...brokenPromises(questions, known), ...alsoBroken(questions)].map((broken) =>
      placed(broken, read, parsed),
    ),
  ]
  if (!head.ok || !retired.ok || problems.length) return { ok: false, problems }
  const { version, capabilities: _, facts, ...words } = head.value
  return { ok: true, value: { version, ...questions, words, facts, retired: retired.value } }
}

/** The ids in `retired.yaml`; none where there is no such file. */
export function readRetired(files: PackFiles, folder: string): Outcome<readonly string[]> {
  const text = files.get('retired.yaml')
  if (text === undefined) return { ok: true, value: [] }
  const parsed = parsePack(text, `${folder}/retired.yaml`)
  if (!parsed.ok) return parsed
  const retired = checkPart(parsed.value, retiredSchema, parsed.value.raw)
  return retired.ok ? { ok: true, value: Object.keys(retired.value) } : retired
}

function misnamed(
  { capabilities }: BankFile,
  { placeOf }: Pack,
  read: readonly CapabilityPack[],
): readonly Problem[] {
  return [
    ...capabilities
      .map((id, place) => ({ id, where: placeOf(['capabilities', place]) }))
      .filter(({ id }) => !read.some((each) => each.id === id))
      .map(({ id, where }) => ({ where, what: `no file describes the capability "${id}"` })),
    ...read
      .filter(({ id, isPack }) => isPack && !capabilities.includes(id))
      .map(({ id, placeOf: placeIn }) => ({
        where: placeIn('', ['id']),
        what: `bank.yaml does not list "${id}"`,
      })),
  ]
}

function placed(
  { question, at, what }: Broken,
  read: readonly CapabilityPack[],
  parsed: Outcome<Pack>,
): Problem {
  const file = read.find(({ ids }) => ids.some(({ id }) => id === question))
  if (question !== undefined && file)
    return { where: file.placeOf(question, at), what: `"${question}" ${what}` }
  return { where: parsed.ok ? parsed.value.placeOf(at) : '', what }
}

/** A capability as the domain has it. */
export function capabilityOf({ id, title, about, weight, carries }: CapabilityHead): Capability {
  return { id, title, about, weight, carries }
}
