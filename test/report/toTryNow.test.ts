import { expect, test } from 'vitest'
import type { Experiment } from '../../src/domain/assessment.ts'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { assessmentOf, reportable } from './teams.ts'

const proposed = ['test-confidence:2', 'rollback-plan:2', 'database-changes:2']

/** The marks of the experiments to try now, and of those that come next. */
function lists(actions: readonly Experiment[]) {
  const text = writeMarkdown(composeReport(reportable({ ...assessmentOf('payments'), actions })))
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
