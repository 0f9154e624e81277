import { expect, test } from 'vitest'
import type { Finding } from '../../src/domain/assessment.ts'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { assessmentOf, reportable } from './teams.ts'

const known = { from: '2025-11-22T00:00:00Z', to: '2026-11-22T00:00:00Z', confidence: 'high' } as const
const tags: Finding = { id: 'release-cadence', value: 'less', n: 5, method: 'tags', ...known }
const runbooks: Finding = { id: 'files:runbooks', value: 'not seen', n: 0, method: 'files of HEAD' }
const branches: Finding = { id: 'branch-life', value: 800, unit: 'hours', n: 34, method: 'merges', ...known }

function reportWith(...evidence: readonly Finding[]): string {
  return writeMarkdown(composeReport(reportable({ ...assessmentOf('payments'), evidence })))
}

test('where the two differ, the report prints what was said, what was found and the sentence', () => {
  const report = reportWith(
    { ...tags, question: 'cadence', contradicts: true, said: 'Only the <app> is *tagged*.' },
    { ...branches, question: 'branches', contradicts: true },
    runbooks,
  )
  const section = /## What was found beside your answers[\s\S]*?(?=\n## )/u.exec(report)?.[0] ?? ''
  expect(section).toContain('- **How often do changes reach production?**\n  - You said: weekly, ')
  expect(section).toContain(
    'Found: Releases came less than once a month. (over 5 releases; source: tags; 2025-11-22 to 2026-11-22; confidence high)',
  )
  expect(section).toContain(String.raw`“Only the \<app> is \*tagged\*.”`)
  expect(section).toContain('You said: level')
  expect(section).toContain('Nobody said how the two fit together.')
  expect(section).toMatch(/\| Runbooks: not seen[^|]*\| over 0 files; source: files of HEAD/u)
  expect(report).toContain('differs from what you said in 2 places')
})

test('findings that agree make a table, and none at all no section', () => {
  expect(reportWith(runbooks)).toMatch(/\| Found +\| What it rests on/u)
  expect(reportWith(runbooks)).not.toContain('differs from what you said')
  expect(reportWith()).not.toContain('What was found')
})
