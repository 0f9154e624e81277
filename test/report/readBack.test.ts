import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { readBack } from '../../src/report/readBack/readBack.ts'
import { assessments } from './assessments.ts'
import { block, edits, holes, report } from './edits.ts'
import { bank } from '../bankOfQuestions.ts'
import { assessmentOf, reportable, teams } from './teams.ts'

const unedited = statesIn(report)

test.each(edits)('%s', (_, edit, differences, messages) => {
  const edited = edit(report)
  const expected = { ...unedited, ...differences }
  expect(statesIn(edited)).toEqual(
    Object.fromEntries(Object.entries(expected).filter(([, state]) => state !== null)),
  )
  const said = readBack(bank, edited).unclear.map(({ what }) => what)
  expect(said).toHaveLength(messages.length)
  for (const [place, message] of messages.entries()) expect(said[place]).toMatch(message)
})

test('every edit but the first changes the report', () => {
  expect(edits.filter(([, edit]) => edit(report) === report).map(([name]) => name)).toEqual(['nothing'])
  expect(edits.length).toBeGreaterThan(40)
})

test('the report says which assessment it is of, until it is mixed with another', () => {
  expect(readBack(bank, report).report).toBe('01KAMR7Y8ZQW3T5V6X9B2C4D1E')
  const other = report.replace(
    'boring:report:01KAMR7Y8ZQW3T5V6X9B2C4D1E',
    'boring:report:01KAMR7Y8ZQW3T5V6X9B2C4D2E',
  )
  const both = readBack(bank, report + other)
  expect(both.report).toBeUndefined()
  expect(both.unclear.map(({ what }) => what)).toContain('holds the marks of more than one report')
})

test.each([
  ['quotes', '> '.repeat(5000)],
  ['both and more', `${'>'.repeat(5000)}x\n${'- '.repeat(5000)}\n${'['.repeat(20_000)}`],
])('a report that is nested beyond measure is said to be: %s', (_, nested) => {
  const { report: of, tasks, unclear } = readBack(bank, `${report}\n${nested}`)
  expect({ of, tasks, unclear }).toEqual({
    of: undefined,
    tasks: [],
    unclear: [{ line: 1, what: 'is nested too deep to be read' }],
  })
})

test('a task says where it stands', () => {
  const moved = report
    .replace(block(holes), '')
    .replace('## Keep doing', `## Stuck\n\n${block(holes)}\n## Keep doing`)
  expect(readBack(bank, moved).tasks.find(({ name }) => name === holes)?.under).toBe('Stuck')
})

test.each(teams)('what was written for %s is read back as it was', (team) => {
  const assessment = assessmentOf(team)
  const { tasks, unclear } = readBack(bank, writeMarkdown(composeReport(reportable(assessment))))
  expect(unclear).toEqual([])
  for (const { action, state, owner } of assessment.actions ?? []) {
    expect(tasks.find(({ name }) => name === action)).toMatchObject({ state, owner })
  }
})

test('text of any kind is read without a fault', () => {
  fc.assert(
    fc.property(assessments(), (assessment) => {
      const markdown = writeMarkdown(composeReport(reportable(assessment)))
      const known = new Set([...markdown.matchAll(/<!-- boring:(\S+) -->/gu)].map(([, name]) => name))
      for (const { name } of readBack(bank, markdown).tasks) expect(known).toContain(name)
    }),
    { numRuns: 12 },
  )
  expect(readBack(bank, '> '.repeat(20_000)).tasks).toEqual([])
}, 40_000)

function statesIn(markdown: string): Readonly<Record<string, object>> {
  const { tasks } = readBack(bank, markdown)
  return Object.fromEntries(
    tasks.map(({ name, state, owner, review, signal }) => [name, said({ state, owner, review, signal })]),
  )
}

function said(task: object): object {
  return Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined))
}
