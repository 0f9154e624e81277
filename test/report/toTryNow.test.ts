import { expect, test } from 'vitest'
import type { Assessment, Experiment } from '../../src/domain/assessment.ts'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { assessmentOf, reportable } from './teams.ts'

const payments = assessmentOf('payments')
const proposed = ['test-confidence:2', 'rollback-plan:2', 'database-changes:2']

/** The marks of the experiments to try now, and of those that come next. */
function lists(actions: readonly Experiment[], assessment: Assessment = payments) {
  const text = writeMarkdown(composeReport(reportable({ ...assessment, actions })))
  const under = (title: string) => {
    const part = text.split(/^## /mu).find((each) => each.startsWith(title)) ?? ''
    return [...part.matchAll(/<!-- boring:(\S+) -->/gu)].map(([, name]) => name ?? '')
  }
  return { now: under('Try this now'), next: under('Next'), text }
}

test('without a choice what is proposed is to be tried', () => {
  expect(lists([]).now).toEqual(proposed)
})

test('what a team chose stands first, and what it left of the proposals fills up to three', () => {
  const { now, next } = lists([
    { action: 'regression:2', state: 'chosen', owner: 'Kim' },
    { action: 'rollback-plan:2', state: 'chosen' },
  ])
  expect(now).toEqual(['rollback-plan:2', 'regression:2', 'test-confidence:2'])
  expect(next[0]).toBe('database-changes:2')
  expect(next).not.toContain('regression:2')
})

test('three that were chosen leave no room, and every action stands in one list', () => {
  const taken = ['regression:2', 'deployment:2', 'detection:2']
  const { now, next } = lists(taken.map((action) => ({ action, state: 'chosen' })))
  expect(now).toEqual(taken)
  expect(next.slice(0, 3)).toEqual(proposed)
  expect(new Set([...now, ...next]).size).toBe(now.length + next.length)
})

test('what became of each is to be seen', () => {
  const { text } = lists([
    { action: 'test-confidence:2', state: 'moved' },
    { action: 'rollback-plan:2', state: 'stalled' },
    { action: 'database-changes:2', state: 'dropped' },
  ])
  expect(text).toMatch(/- \[x\] \*\*Close the holes[\s\S]*?- State: moved\n/u)
  expect(text).toMatch(/- \[ \] \*\*Agree on one way[\s\S]*?- State: stalled\n/u)
  expect(text).toContain('- [ ] ~~**Split schema changes into expand, migrate, contract**~~')
})

test('an open answer that a team chose to find out is to be tried, with who sees to it, and stands nowhere else', () => {
  const action = 'find-out:quality-checks'
  const { now, next, text } = lists([{ action, state: 'chosen', owner: 'Ana', review: '2026-12-24' }])
  expect(now).toEqual([action, ...proposed.slice(0, 2)])
  expect(next[0]).toBe(proposed[2])
  expect(text).toMatch(/- Owner: Ana\n\s+- Look at it again on: 2026-12-24\n/u)
  expect(text).not.toContain('## Find out')
})

test('three that a team took up leave no room for what would have been asked first', () => {
  const nobodyKnows = { kind: 'unknown' } as const
  const manual = { kind: 'level', level: 0 } as const
  const open = { 'release-event': nobodyKnows, verification: nobodyKnows, rollback: manual }
  const answers = { ...payments.answers, ...open, integration: manual, 'rollback-plan': manual }
  const doubtful: Assessment = { ...payments, cadence: 'monthly', target: 'weekly', answers }
  const [asked, ...taken] = lists([], doubtful).now
  expect(asked).toBe('find-out:release-event')
  expect(taken).toHaveLength(3)
  const choose = (names: readonly string[]) =>
    lists(
      names.map((action) => ({ action, state: 'chosen' })),
      doubtful,
    ).now
  expect(choose(taken)).toEqual(taken)
  expect(choose(taken.slice(0, 2))).toEqual([asked, ...taken.slice(0, 2)])
})
