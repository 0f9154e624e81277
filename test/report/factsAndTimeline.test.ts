import { expect, test } from 'vitest'
import { judge } from '../../src/commands/judged/judge.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { metrics } from '../../src/domain/bank.ts'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { readAssessment } from '../../src/store/assessments/assessmentFile.ts'
import { bank } from '../bankOfQuestions.ts'

/** What the report of a team that is held up by its tests says beside its answers. */
function said(beside: Pick<Assessment, 'facts' | 'timeline'>): string {
  const assessment: Assessment = {
    team: 'Payments',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'weekly',
    answers: Object.fromEntries(
      bank.questions.map(({ id, capability }) => [
        id,
        { kind: 'level', level: capability === 'testing' ? 1 : 2 },
      ]),
    ),
    ...beside,
  }
  const markdown = writeMarkdown(composeReport(judge(bank, assessment)))
  return /## Facts beside the answers[\s\S]*?(?=\n## )/u.exec(markdown)?.[0].replace(/\s+/gu, ' ') ?? ''
}

test('the report says where the time went, and that the constraint is there', () => {
  const timeline = { waiting: { tests: 30, approval: 6.5 }, deploying: 2, verifying: 1.5 }
  expect(said({ timeline })).toContain(
    'Most of it went on waiting for tests: 30 of 40 hours. Your answers see the constraint there too: test confidence.',
  )
})

test('or that the constraint is elsewhere, and what the hours speak of', () => {
  expect(said({ timeline: { waiting: { tests: 1, approval: 40 } } })).toContain(
    'Most of it went on waiting for approval: 40 of 41 hours. Your answers see the constraint elsewhere, in test confidence. The hours speak of governance and approvals. One release is one case: ask whether it is the same every time.',
  )
})

test('two parts that took as long are both named; where nothing took time, nothing is', () => {
  expect(said({ timeline: { waiting: { tests: 3, window: 3 } } })).toContain(
    'Most of it went on waiting for tests and waiting for a window: 3 of 6 hours each.',
  )
  expect(said({ timeline: { deploying: 0, people: 2 } })).not.toContain('Most of it')
})

test('each metric has its current name and its bucket in words', () => {
  for (const metric of metrics)
    for (const [bucket, words] of Object.entries(bank.facts[metric].buckets))
      expect(said({ facts: { [metric]: { value: bucket, how: 'measured' } } })).toContain(
        `| ${bank.facts[metric].title} | ${words} | measured |`,
      )
  expect(metrics.map((metric) => bank.facts[metric].title.replaceAll(' ', '-'))).toEqual([...metrics])
})

test('a bucket that there is not is an error with its place, and the buckets that there are', async () => {
  const text =
    'team: A\ndate: 2026-11-22\ncadence: weekly\nanswers: {}\nfacts:\n  change-lead-time: { value: two-weeks, how: measured }\n  deployment-frequency: { value: daily, how: estimated }\n'
  expect(await readAssessment(text, 'a.yaml', bank)).toEqual({
    ok: false,
    problems: [
      {
        where: 'a.yaml:6:30',
        what: 'facts.change-lead-time.value "two-weeks" is not one of one-hour, one-day, one-week, one-month, six-months, longer',
      },
    ],
  })
  expect((await readAssessment(text.replace('two-weeks', 'one-week'), 'a.yaml', bank)).ok).toBe(true)
})
