import { expect, test } from 'vitest'
import type { Answer, Finding } from '../../src/domain/assessment.ts'
import type { Level } from '../../src/domain/bank.ts'
import {
  contradictionsTo,
  contradicts,
  findingsFor,
  roomFor,
} from '../../src/domain/evidence/contradictions.ts'
import { bank } from '../bankOfQuestions.ts'

const finding = (id: string, value: Finding['value'], confidence: 'high' | 'medium' | 'low'): Finding => ({
  id,
  value,
  confidence,
})
const level = (level: Level): Answer => ({ kind: 'level', level })

test.each<readonly [string, Level, Finding, boolean]>([
  // Sixty commits leave room for 0 to 2, five for 1 to 3, one for 2 and 3.
  ['batch-size', 3, finding('batch-size', 60, 'high'), true],
  ['batch-size', 3, finding('batch-size', 60, 'medium'), false],
  ['batch-size', 2, finding('batch-size', 60, 'high'), false],
  ['batch-size', 0, finding('batch-size', 5, 'high'), true],
  ['batch-size', 0, finding('batch-size', 5, 'medium'), false],
  ['batch-size', 1, finding('batch-size', 10, 'high'), false],
  ['batch-size', 0, finding('batch-size', 1, 'medium'), true],
  ['batch-size', 1, finding('batch-size', 1, 'high'), true],
  // 100 hours are more than two days and less than a week: 0 and 1.
  ['branches', 3, finding('branch-life', 100, 'medium'), true],
  ['branches', 2, finding('branch-life', 100, 'medium'), false],
  ['branches', 2, finding('branch-life', 100, 'high'), true],
  ['branches', 0, finding('branch-life', 1, 'high'), false],
  ['increments', 1, finding('branch-life', 721, 'high'), true],
  ['release-people', 3, finding('release-people', 1, 'medium'), true],
  ['release-people', 1, finding('release-people', 1, 'high'), false],
  ['release-people', 3, finding('release-people', 'a program', 'high'), false],
  ['release-people', 0, finding('release-people', 'a program', 'high'), true],
  ['rollback', 3, finding('failed-deployment-recovery-time', 30, 'medium'), true],
  ['rollback', 0, finding('failed-deployment-recovery-time', 0.5, 'high'), true],
  ['integration', 0, finding('pipeline-start', 'on push', 'high'), true],
  ['integration', 0, finding('files:pipeline', 'not seen', 'high'), false],
  ['cadence', 1, finding('release-cadence', 'less', 'high'), true],
  ['cadence', 1, finding('release-cadence', 'insufficient', 'high'), false],
  // What the bank does not name for a question says nothing of it.
  ['stopping', 3, finding('batch-size', 60, 'high'), false],
  ['branches', 3, finding('toString', 60, 'high'), false],
])('%s at level %i against %j: %s', (question, level, shown, expected) => {
  expect(contradicts(bank, question, level, shown)).toBe(expected)
})

test('a proxy contradicts only from two levels on', () => {
  const proxy = finding('release-cadence', 'monthly', 'low')
  const against = (cadence: 'weekly' | 'daily') =>
    contradictionsTo(bank, 'cadence', { cadence, answers: {} }, [proxy])
  expect(against('daily')).toEqual([{ ...proxy, question: 'cadence', contradicts: true }])
  expect(against('weekly')).toEqual([])
})

test('an answer is held against the findings of its question, and only a level can be contradicted', () => {
  const findings = [finding('branch-life', 1000, 'high'), finding('batch-size', 60, 'high')]
  const answers = { branches: level(3), 'batch-size': { kind: 'unknown' }, increments: level(0) } as const
  const to = (question: string) => contradictionsTo(bank, question, { answers }, findings)
  expect(to('branches')).toEqual([{ ...findings[0], question: 'branches', contradicts: true }])
  expect([to('batch-size'), to('increments'), to('stopping'), to('constructor')]).toEqual([[], [], [], []])
})

test('the findings that speak to a question', () => {
  const findings = [finding('branch-life', 1, 'high'), finding('files:tests', 'present', 'medium')]
  expect(findingsFor(bank, 'increments', findings)).toEqual([findings[0]])
  expect(findingsFor(bank, 'test-confidence', findings)).toEqual([findings[1]])
  expect(findingsFor(bank, 'feedback-time', findings)).toEqual([])
})

test('limits count from the least on, however they are written down', () => {
  const [first] = bank.questions
  if (!first) throw new Error('no question')
  const own = { ...first, evidence: { 'batch-size': { upTo: { '10': [1, 1], '0.5': [3, 3] } } } } as const
  const room = (value: number) =>
    roomFor({ ...bank, questions: [own] }, first.id, finding('batch-size', value, 'high'))
  expect([room(0.5), room(0.6), room(11)]).toEqual([[3, 3], [1, 1], undefined])
})
