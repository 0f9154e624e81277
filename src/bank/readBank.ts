import { steps } from '../domain/bank.ts'
import type { Bank, Capability, Question, Witness } from '../domain/bank.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import { brokenPromises } from './checkBank.ts'
import type { Broken } from './checkBank.ts'
import { parsePack } from './parsePack.ts'
import type { Parsed } from './parsePack.ts'
import { bankSchema, capabilitySchema, retiredSchema } from './schema.ts'
import type { CapabilityFile, QuestionFile } from './schema.ts'

/** The files of a bank: name → text, such as `bank.yaml` and `testing.yaml`. */
export type PackFiles = ReadonlyMap<string, string>

/** A bank from its files, or every problem with file, line and column. `folder` is how messages name the files' place. */
export function readBank(files: PackFiles, folder: string): Outcome<Bank> {
  const head = parsePack(files.get('bank.yaml') ?? '', `${folder}/bank.yaml`, bankSchema)
  const retired = parsePack(files.get('retired.yaml') ?? '{}', `${folder}/retired.yaml`, retiredSchema)
  const packs = [...files]
    .filter(([name]) => name !== 'bank.yaml' && name !== 'retired.yaml')
    .map(([name, text]) => parsePack(text, `${folder}/${name}`, capabilitySchema))
  const problems = [head, retired, ...packs].flatMap((outcome) => (outcome.ok ? [] : outcome.problems))
  if (!head.ok || !retired.ok || problems.length) return { ok: false, problems }
  const read = packs.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  const unfit = [
    ...misnamed(head.value, read),
    ...usedTwice(read),
    ...usedAgain(read, Object.keys(retired.value.value)),
  ]
  if (unfit.length) return { ok: false, problems: unfit }
  const { version, capabilities: order, ...words } = head.value.value
  const inOrder = order.flatMap((id) => read.filter(({ value }) => value.id === id))
  const bank: Bank = {
    version,
    capabilities: inOrder.map(({ value }) => capabilityOf(value)),
    questions: inOrder.flatMap(({ value }) =>
      value.questions.map((question) => questionOf(question, value.id)),
    ),
    words,
  }
  const broken = brokenPromises(bank).map((each) => placed(each, head.value, read))
  return broken.length ? { ok: false, problems: broken } : { ok: true, value: bank }
}

function misnamed(
  head: Parsed<{ capabilities: readonly string[] }>,
  read: readonly Parsed<CapabilityFile>[],
) {
  const ids = new Set(read.map(({ value }) => value.id))
  return [
    ...head.value.capabilities
      .map((id, place) => ({ id, where: head.placeOf(['capabilities', place]) }))
      .filter(({ id }) => !ids.has(id))
      .map(({ id, where }) => ({ where, what: `no file describes the capability "${id}"` })),
    ...read
      .filter(({ value }) => !head.value.capabilities.includes(value.id))
      .map(({ value, placeOf }) => ({
        where: placeOf(['id']),
        what: `bank.yaml does not list "${value.id}"`,
      })),
  ]
}

interface IdAt {
  readonly id: string
  readonly where: string
}

function idsIn(read: readonly Parsed<CapabilityFile>[]): readonly IdAt[] {
  return read.flatMap(({ value, placeOf }) => [
    { id: value.id, where: placeOf(['id']) },
    ...value.questions.map(({ id }, place) => ({ id, where: placeOf(['questions', place, 'id']) })),
  ])
}

function usedTwice(read: readonly Parsed<CapabilityFile>[]): readonly Problem[] {
  const ids = idsIn(read)
  return ids
    .filter(({ id }, place) => ids.findIndex((other) => other.id === id) < place)
    .map(({ id, where }) => ({ where, what: `the id "${id}" is taken`, todo: 'choose another' }))
}

function usedAgain(read: readonly Parsed<CapabilityFile>[], retired: readonly string[]): readonly Problem[] {
  return idsIn(read)
    .filter(({ id }) => retired.includes(id))
    .map(({ id, where }) => ({ where, what: `the id "${id}" is retired`, todo: 'choose another' }))
}

function placed(broken: Broken, head: Parsed<unknown>, read: readonly Parsed<CapabilityFile>[]): Problem {
  const what = broken.question ? `"${broken.question}" ${broken.what}` : broken.what
  for (const { value, placeOf } of read) {
    const place = value.questions.findIndex(({ id }) => id === broken.question)
    if (place >= 0) return { where: placeOf(['questions', place, broken.key]), what }
  }
  return { where: head.placeOf([broken.key]), what }
}

function capabilityOf({ id, title, about, weight, carries }: CapabilityFile): Capability {
  return { id, title, about, weight, carries }
}

function questionOf(file: QuestionFile, capability: string): Question {
  const { key, after, actions, elsewhere, discuss, notApplicable, source, capped, evidence, ...rest } = file
  return {
    ...rest,
    capability,
    ...(elsewhere !== undefined && { elsewhere }),
    ...(discuss !== undefined && { discuss }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(source !== undefined && { source }),
    ...(capped !== undefined && { capped }),
    ...(evidence && { evidence: witnessesOf(evidence) }),
    key: [key.includes(steps[0]), key.includes(steps[1]), key.includes(steps[2])],
    after: [after[1] ?? {}, after[2] ?? {}, after[3] ?? {}],
    actions: [actions[1], actions[2], actions[3]],
  }
}

/** The same without the keys that are not there. */
function witnessesOf(evidence: NonNullable<QuestionFile['evidence']>): Readonly<Record<string, Witness>> {
  const witnesses = Object.entries(evidence).map(([finding, { upTo, beyond, says }]): [string, Witness] => [
    finding,
    { ...(upTo && { upTo }), ...(beyond && { beyond }), ...(says && { says }) },
  ])
  return Object.fromEntries(witnesses)
}
