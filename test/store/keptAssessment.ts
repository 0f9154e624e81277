import * as fc from 'fast-check'
import { experimentStates, modes } from '../../src/domain/assessment.ts'
import type { Answer, Assessment, Vote } from '../../src/domain/assessment.ts'
import { cadences } from '../../src/domain/bank.ts'
import type { Level } from '../../src/domain/bank.ts'
import { plainLine, plainText } from '../../src/domain/plainText.ts'
import { bank } from '../bankOfQuestions.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '日本語',
    '=cmd|calc',
    '"quoted": {',
    '\\',
    'a\nb',
    'null',
    '1',
  ),
)
const leadTimes = Object.keys(bank.facts['change-lead-time']?.buckets ?? {})
const line = text.map((value) => plainLine(value))
const filled = line.map((value) => value || 'x')
const level = fc.constantFrom<Level>(0, 1, 2, 3)
const maybe = { requiredKeys: [] }
const vote: fc.Arbitrary<Vote> = fc.oneof(
  level.map((each) => ({ level: each })),
  fc.record({ level: fc.constantFrom<Level | 'unknown'>(0, 3, 'unknown'), role: line }),
)
const votes = fc.array(vote, { maxLength: 5 })
const spoken = fc.record(
  { votes, rounds: fc.array(votes, { maxLength: 2 }), note: text.map((each) => plainText(each)) },
  maybe,
)
const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.oneof(
      level.map((each): Answer => ({ kind: 'level', level: each })),
      votes.map((each): Answer => ({ kind: 'split', votes: each })),
      fc.constant<Answer>({ kind: 'unknown' }),
      filled.map((because): Answer => ({ kind: 'notApplicable', because })),
    ),
    spoken,
  )
  .map(([kind, rest]) => ({ ...rest, ...kind }))

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = moment.map((each) => each.slice(0, 10))
const count = fc.nat(1000)
const hours = fc.double({ min: 0, max: 1000, noNaN: true }).map((each) => each + 0)
const questions = bank.questions.map(({ id }) => id)
const action = fc
  .tuple(fc.constantFrom(...questions), fc.constantFrom(1, 2, 3))
  .map(([question, to]) => `${question}:${to}`)

/** A ULID. */
export const identity: fc.Arbitrary<string> = fc.ulid()

/** Any assessment that can be kept, with every key of schema 1. */
export const keptAssessment: fc.Arbitrary<Assessment> = fc.record(
  {
    id: identity,
    supersedes: identity,
    started: moment,
    finished: moment,
    team: filled,
    service: line,
    date: day,
    participants: fc.integer({ min: 1, max: 99 }),
    mode: fc.constantFrom(...modes),
    cadence: fc.constantFrom(...cadences),
    target: fc.constantFrom(...cadences),
    checkpoint: filled,
    bank: fc.record(
      {
        version: line,
        layer: line,
        revisions: fc.dictionary(fc.constantFrom(...questions), fc.integer({ min: 1, max: 9 })),
      },
      maybe,
    ),
    answers: fc.dictionary(fc.constantFrom(...questions), answer, { maxKeys: 32 }),
    facts: fc
      .tuple(fc.constantFrom(...leadTimes), fc.constantFrom('measured' as const, 'estimated' as const))
      .map(([value, how]) => ({ 'change-lead-time': { value, how } })),
    timeline: fc.record(
      {
        ready: moment,
        waiting: fc.record({ tests: hours, environment: hours, approval: hours, window: hours }, maybe),
        deploying: hours,
        verifying: hours,
        manualSteps: count,
        people: count,
        outsideHours: hours,
      },
      maybe,
    ),
    evidence: fc.array(
      fc.record(
        {
          id: line,
          value: fc.oneof(line, count, fc.boolean(), fc.constant(null)),
          unit: line,
          n: count,
          from: line,
          to: line,
          method: line,
          confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
          head: line,
          question: fc.constantFrom(...questions),
          contradicts: fc.boolean(),
          said: text.map((each) => plainText(each)),
        },
        { requiredKeys: ['id', 'value'] },
      ),
      { maxLength: 2 },
    ),
    actions: fc.array(
      fc.record(
        { action, state: fc.constantFrom(...experimentStates), owner: line, review: day, signal: line },
        { requiredKeys: ['action', 'state'] },
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['team', 'date', 'mode', 'cadence', 'answers'] },
)
