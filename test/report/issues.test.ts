import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { frontMatter } from '../../src/report/frontMatter.ts'
import { issueFile } from '../../src/report/issues/issueFile.ts'
import { issuesCsv } from '../../src/report/issues/issuesCsv.ts'
import { issuesOf } from '../../src/report/issues/issuesOf.ts'
import { hostile } from './assessments.ts'
import { assessmentOf, reportable } from './teams.ts'

test('without a choice the experiments that the report proposes are the issues', () => {
  expect(issuesOf(reportable(assessmentOf('payments'))).map(({ name }) => name)).toEqual([
    'test-confidence-2',
    'rollback-plan-2',
    'database-changes-2',
  ])
})

test('with a choice only what was chosen is, wherever it stands in the roadmap', () => {
  const actions = [
    { action: 'regression:2', state: 'chosen', owner: 'Kim', review: '2026-12-20' },
    { action: 'test-confidence:2', state: 'dropped' },
  ] as const
  const issues = issuesOf(reportable({ ...assessmentOf('payments'), actions }))
  expect(issues).toMatchObject([{ name: 'regression-2', owner: 'Kim', review: '2026-12-20' }])
  expect(issues.map(issueFile)[0]).toMatch(
    /^# Automate the list until an hour by hand is left\n\nFrom the release retro of .*\n\n- First step, within a week: /u,
  )
  expect(issues[0]?.text).toMatch(/2026-11-22\. <!-- boring:regression:2 -->\n\n- First/u)
})

test('CSV keeps to four columns, and no cell is a formula', () => {
  const csv = issuesCsv([
    { name: 'a', title: '=cmd|calc', text: 'one\n"two"\n', owner: '@all', review: 'soon' },
    { name: 'b', title: 'b, c', text: 't', review: '2026-12-20' },
  ])
  expect(csv).toBe(
    '"title","description","assignee","due_date"\r\n"\'=cmd|calc","one\n""two""","\'@all",""\r\n"b, c","t","","2026-12-20"\r\n',
  )
})

test('front matter is YAML that says what was typed, on one line each', () => {
  fc.assert(
    fc.property(hostile, (team) => {
      const matter = frontMatter(reportable({ ...assessmentOf('payments'), team }))
      expect(matter).toMatch(/^---\n(?:[a-z]+: ".*"\n)+---\n\n$/u)
      const read: unknown = parse(matter.slice(4, -5))
      expect(read).toMatchObject({
        date: '2026-11-22',
        service: 'checkout',
        step: 'weekly-to-daily',
        constraint: 'testing',
      })
    }),
    { numRuns: 50 },
  )
})
