import * as z from 'zod/mini'
import type { Outcome, Problem } from '../domain/problem.ts'
import { checkPart, parsePack } from './parsePack.ts'
import type { Pack, Path } from './parsePack.ts'
import { capabilityHead, questionSchema, slug } from './schema.ts'
import type { CapabilityHead, QuestionFile } from './schema.ts'

/** An id, and where it stands. */
export interface IdAt {
  readonly id: string
  readonly where: string
}

/** What could be read of a file of questions; what is wrong with one of them does not keep the others from being read. */
export interface CapabilityPack {
  /** The id that its name gives it, or its own. */
  readonly id: string
  /** Undefined where it cannot be read, or where the file adds to a capability that is there. */
  readonly head?: CapabilityHead
  readonly questions: readonly QuestionFile[]
  /** Every id in it, those of questions that are wrong among them. */
  readonly ids: readonly IdAt[]
  readonly problems: readonly Problem[]
  /** Where the key of a question stands, or the question itself. */
  readonly placeOf: (question: string, at: Path) => string
  /** Whether the file is a map of keys at all. */
  readonly isPack: boolean
}

const addingHead = z.strictObject({ id: slug })
const questionsSchema = z
  .array(z.unknown(), 'is not a list of questions')
  .check(z.minLength(1, 'has no question'))

/** What is known of a file beside its text. */
interface Expected {
  /** The id that its name gives it; without one, it has the id that it says it has. */
  readonly id?: string
  /** Whether it adds questions to a capability that is there, and says no more of it. */
  readonly adds?: boolean
}

/** What can be read of a file of questions. `file` is how messages name it. */
export function readCapability(
  text: string,
  file: string,
  { id: fileId, adds = false }: Expected = {},
): CapabilityPack {
  const parsed = parsePack(text, file)
  if (!parsed.ok)
    return {
      id: fileId ?? '',
      questions: [],
      ids: [],
      problems: parsed.problems,
      placeOf: () => file,
      isPack: false,
    }
  const pack = parsed.value
  const id = fileId ?? idOf(pack.raw) ?? ''
  const { questions: rawQuestions, ...rawHead } = pack.raw
  const whole = adds ? undefined : checkPart(pack, capabilityHead, rawHead)
  const head = whole ?? checkPart(pack, addingHead, rawHead)
  const list = checkPart(pack, questionsSchema, rawQuestions, ['questions'])
  const items = list.ok ? list.value : []
  const read = items.map((raw, place) => checkPart(pack, questionSchema, raw, ['questions', place]))
  const misnamed =
    head.ok && head.value.id !== id
      ? [{ where: pack.placeOf(['id']), what: `"id" is not "${id}", as its file is named` }]
      : []
  return {
    id,
    ...(whole?.ok && { head: whole.value }),
    questions: read.flatMap((each) => (each.ok ? [each.value] : [])),
    ids: idsIn(pack, items, adds ? [] : [{ id, where: pack.placeOf(['id']) }]),
    problems: [...problemsOf(head), ...misnamed, ...problemsOf(list), ...read.flatMap(problemsOf)],
    placeOf: (question, at) => {
      const place = items.findIndex((raw) => idOf(raw) === question)
      return pack.placeOf(place < 0 ? at : ['questions', place, ...at])
    },
    isPack: true,
  }
}

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems
}

function idsIn({ placeOf }: Pack, items: readonly unknown[], first: readonly IdAt[]): readonly IdAt[] {
  return [
    ...first,
    ...items.flatMap((raw, place) => {
      const id = idOf(raw)
      return id === undefined ? [] : [{ id, where: placeOf(['questions', place, 'id']) }]
    }),
  ]
}

function idOf(raw: unknown): string | undefined {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id
    : undefined
}
