import { expect, test } from 'vitest'
import type { Finding } from '../../src/domain/assessment.ts'
import type { Level } from '../../src/domain/bank.ts'
import { besideAnswer, toExplain } from '../../src/domain/evidence/besideAnswers.ts'
import { assessmentOf, newSession, step } from '../../src/domain/session/session.ts'
import type { Event } from '../../src/domain/session/session.ts'
import { bank } from '../bankOfQuestions.ts'

const branchLife: Finding = {
  id: 'branch-life',
  value: 800,
  unit: 'hours',
  n: 12,
  confidence: 'high',
  head: 'a1',
}
const tags: Finding = { id: 'release-cadence', value: 'less', n: 12, confidence: 'high', head: 'a1' }
const runbooks: Finding = { id: 'files:runbooks', value: 'not seen', n: 0, confidence: 'medium', head: 'a1' }
const found: Event = { kind: 'found', findings: [branchLife, tags, runbooks] }
const described: Event = { kind: 'described', details: { team: 'T', mode: 'full', cadence: 'weekly' } }

const level = (question: string, level: Level): Event => ({
  kind: 'answered',
  question,
  answer: { kind: 'level', level },
})

function after(...events: readonly Event[]) {
  return events.reduce(
    (session, event) => step(bank, session, event),
    newSession('01A', '2026-11-22T10:00:00Z', {}),
  )
}

test('nothing is shown before there is an answer, and open votes are none', () => {
  const votes = [{ level: 1 }, { level: 3 }] as const
  const split: Event = { kind: 'answered', question: 'branches', answer: { kind: 'split', votes } }
  for (const session of [
    after(found),
    after(found, split),
    after(found, { kind: 'skipped', question: 'branches' }),
  ])
    expect(besideAnswer(bank, session, 'branches')).toBeUndefined()
  expect(besideAnswer(bank, after(found), 'cadence')).toBeUndefined()
  expect(toExplain(bank, after(found, split))).toEqual([])
})

test('after the answer, what contradicts it stands apart from what does not', () => {
  const session = after(found, level('branches', 3), level('rollback-plan', 0), level('feedback-time', 0))
  expect(besideAnswer(bank, session, 'branches')?.contradicting).toMatchObject([branchLife])
  expect(besideAnswer(bank, session, 'rollback-plan')).toEqual({ contradicting: [], others: [runbooks] })
  expect(besideAnswer(bank, session, 'feedback-time')).toBeUndefined()
  // Nobody can say: it is shown, and contradicts nothing.
  const unknown = after(found, { kind: 'answered', question: 'branches', answer: { kind: 'unknown' } })
  expect(besideAnswer(bank, unknown, 'branches')).toEqual({ contradicting: [], others: [branchLife] })
})

test('contradictions are to be explained, the cadence first, once each, also without a word', () => {
  const answered = [described, level('increments', 3), level('branches', 3)]
  const session = after(...answered, found)
  expect(toExplain(bank, session)).toEqual(['cadence', 'branches', 'increments'])
  const explained = after(
    ...answered,
    found,
    { kind: 'explained', about: 'cadence', said: '' },
    {
      kind: 'explained',
      about: 'branches',
      said: 'Only the old repository.',
    },
  )
  expect(toExplain(bank, explained)).toEqual(['increments'])
  expect(explained.answers).toEqual(session.answers)
})

test('an assessment keeps what was found: with its question and the sentence where it contradicts', () => {
  const session = after(
    found,
    described,
    level('branches', 3),
    level('increments', 3),
    level('rollback-plan', 0),
    {
      kind: 'explained',
      about: 'branches',
      said: 'Only the old repository.',
    },
  )
  expect(assessmentOf(bank, session, '2026-11-22')?.evidence).toEqual([
    { ...tags, question: 'cadence', contradicts: true },
    { ...branchLife, question: 'branches', contradicts: true, said: 'Only the old repository.' },
    { ...branchLife, question: 'increments', contradicts: true },
    runbooks,
  ])
  // A lower answer leaves nothing to explain; the sentence waits in case it comes back.
  const lower = step(bank, session, level('branches', 0))
  expect(assessmentOf(bank, lower, '2026-11-22')?.evidence?.filter(({ said }) => said)).toEqual([])
})

test('an assessment without evidence has no such key', () => {
  expect(assessmentOf(bank, after(described), '2026-11-22')).not.toHaveProperty('evidence')
})
