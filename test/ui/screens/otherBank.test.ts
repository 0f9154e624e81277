import { expect, test } from 'vitest'
import type { Assessment, BankStamp } from '../../../src/domain/assessment.ts'
import { firstPage, resultOf } from '../../../src/ui/screens/result/resultOf.ts'
import { pageLines } from '../../../src/ui/screens/result/resultPages.ts'
import { bank } from '../../bankOfQuestions.ts'
import { homeModel } from '../anyModel.ts'

const revisions = Object.fromEntries(bank.questions.map(({ id, revision }) => [id, revision]))

/** What the first page of a past session says that was asked with such questions. */
function said(stamp: BankStamp): string {
  const assessment: Assessment = {
    team: 'Payments',
    date: '2026-01-05',
    mode: 'full',
    cadence: 'monthly',
    bank: stamp,
    answers: { deployment: { kind: 'level', level: 0 } },
  }
  const screen = firstPage({ assessment, file: '/data/a.json' })
  const model = homeModel({ screen })
  if (screen.kind !== 'result') throw new Error('no result')
  const result = resultOf(model, screen)
  const lines = result ? pageLines(model, result, 'constraint') : []
  return lines
    .map((line) => line.map(({ text }) => text).join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')
}

test('the result says that a session was asked with other questions, and only then', () => {
  expect(said({ version: bank.version, layer: 'acme 3', revisions })).toContain(
    `This session was asked with version ${bank.version} with acme 3 and judged here with version ${bank.version}: its questions mean the same in both.`,
  )
  expect(said({ version: '0.9.0', revisions: { ...revisions, deployment: 2 } })).toContain(
    '1 question is not the same in both',
  )
  expect(said({ version: bank.version, revisions })).not.toContain('This session was')
})
