import type { Answer, Assessment } from '../../src/domain/assessment.ts'
import type { Bank } from '../../src/domain/bank.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../../src/domain/roadmap/roadmap.ts'
import { plainLine } from '../../src/domain/plainText.ts'
import type { Reportable } from '../../src/report/reportable.ts'
import { bank } from '../bankOfQuestions.ts'

/** A few of our questions: a report of them has every section, and is short. */
const asked = new Set(['deployment', 'rollback', 'rollback-plan', 'approvals', 'detection', 'verification'])
const small: Bank = { ...bank, questions: bank.questions.filter(({ id }) => asked.has(id)) }

const level = (at: 0 | 1 | 2 | 3): Answer => ({ kind: 'level', level: at })

const plain: Assessment = {
  id: '01KAMR7Y8ZQW3T5V6X9B2C4D1E',
  team: 'Payments',
  date: '2026-11-22',
  mode: 'full',
  cadence: 'monthly',
  target: 'daily',
  answers: { deployment: level(0), approvals: level(0), verification: level(3) },
}

type Changed = Pick<Reportable, 'bank' | 'assessment'> & { readonly earlier?: Assessment }

/** Every place at which text from outside comes into a report, each as what puts a text there. */
export const places = {
  team: (given, team) => within(given, { team }),
  service: (given, service) => within(given, { service }),
  'the reason of a checkpoint': (given, checkpoint) => within(given, { checkpoint }),
  'a note on an answer': (given, note) => answering(given, { deployment: { ...level(0), note } }),
  'a note on what nobody knows': (given, note) => answering(given, { detection: { kind: 'unknown', note } }),
  'a note on votes': (given, note) =>
    answering(given, { rollback: { kind: 'split', votes: [{ level: 0 }, { level: 2 }], note } }),
  'the reason why something does not apply': (given, because) =>
    answering(given, { 'rollback-plan': { kind: 'notApplicable', because } }),
  'an owner': (given, owner) => trying(given, { owner }),
  'a day': (given, review) => trying(given, { review }),
  'a signal': (given, signal) => trying(given, { signal }),
  'an action that the bank does not have': (given, action) => ({
    ...given,
    earlier: { ...plain, date: '2026-09-01', actions: [{ action, state: 'chosen' }] },
  }),
  'a fact': (given, value) =>
    within(given, { facts: { ...given.assessment.facts, 'change-lead-time': { value, how: 'measured' } } }),
  'the name of a fact': (given, metric) =>
    within(given, { facts: { ...given.assessment.facts, [metric]: { value: 'x', how: 'estimated' } } }),
  'what was found': (given, value) =>
    finding(given, { id: 'tag-names', value, unit: value, method: value, head: value }),
  'how what was found fits together': (given, said) =>
    finding(given, { id: 'gap-median', value: 3, question: 'deployment', contradicts: true, said }),
  'the version of the questions': (given, version) => within(given, { bank: { version, layer: version } }),
  'the words of a layer': (given, words) => ({ ...given, bank: worded(given.bank, plainLine(words) || '–') }),
} as const satisfies Readonly<Record<string, (given: Changed, text: string) => Changed>>

export type PlaceName = keyof typeof places

/** A report with a text at each of these places. */
export function reportWith(text: string, at: readonly PlaceName[]): Reportable {
  const start: Changed = { bank: small, assessment: plain }
  const given = at.reduce((changed, place) => places[place](changed, text), start)
  const diagnosis = diagnose(given.bank, given.assessment)
  const earlier = given.earlier && {
    assessment: given.earlier,
    diagnosis: diagnose(given.bank, given.earlier),
  }
  return {
    bank: given.bank,
    assessment: given.assessment,
    diagnosis,
    roadmap: planRoadmap(given.bank, diagnosis),
    ...(earlier && { earlier: [earlier] }),
  }
}

function within(given: Changed, changes: Partial<Assessment>): Changed {
  return { ...given, assessment: { ...given.assessment, ...changes } }
}

function answering(given: Changed, answers: Assessment['answers']): Changed {
  return within(given, { answers: { ...given.assessment.answers, ...answers } })
}

function trying(given: Changed, changes: { owner?: string; review?: string; signal?: string }): Changed {
  const [chosen = { action: 'deployment:1', state: 'chosen' }] = given.assessment.actions ?? []
  return within(given, { actions: [{ ...chosen, ...changes }] })
}

function finding(given: Changed, found: NonNullable<Assessment['evidence']>[number]): Changed {
  return within(given, { evidence: [...(given.assessment.evidence ?? []), found] })
}

/** A bank in which every word is this text: a layer may bring its own, on a line each. */
function worded(given: Bank, words: string): Bank {
  const action = { title: words, firstStep: words, done: words, signal: words, risk: words, opens: words }
  return {
    ...given,
    version: words,
    layer: words,
    capabilities: given.capabilities.map((each) => ({ ...each, title: words, about: words })),
    questions: given.questions.map((each) => ({
      ...each,
      asks: words,
      why: words,
      look: words,
      discuss: words,
      levels: [words, words, words, words],
      actions: [
        { ...each.actions[0], ...action },
        { ...each.actions[1], ...action },
        { ...each.actions[2], ...action },
      ],
    })),
  }
}
