import { expect, test } from 'vitest'
import type { Experiment } from '../../../src/domain/assessment.ts'
import { finishedLines } from '../../../src/ui/screens/finishedLines.ts'
import { signsFor } from '../../../src/ui/looks/signs.ts'
import { begun, homeModel } from '../anyModel.ts'
import { frameOf } from './frameOf.tsx'

const experiments: readonly Experiment[] = [
  { action: 'deployment:1', state: 'chosen', owner: 'Ana', review: '2026-12-20' },
  { action: 'rollback:1', state: 'chosen', review: '2026-12-01' },
  { action: 'detection:1', state: 'stalled', owner: 'Kim' },
]
const files = { assessment: `/home/${'a'.repeat(60)}/b.json`, report: `/team/${'r'.repeat(60)}/a.md` }
const session = { ...begun({ team: 'Payments', mode: 'quick', cadence: 'weekly' }), experiments }
const finished = (changes = {}) => homeModel({ session, screen: { kind: 'finished', files }, ...changes })

test('it says where both files are, who begins with what, and when to meet again', () => {
  const text = frameOf(finished()).join(' ').replace(/\s+/gu, ' ')
  expect(text.replaceAll(' ', '')).toContain(files.assessment)
  expect(text.replaceAll(' ', '')).toContain(files.report)
  expect(text).toContain('Ana begins with: Put the steps of the release into one script (until 2026-12-20)')
  expect(text).toContain('Somebody begins with:')
  expect(text).not.toContain('Kim')
  expect(text).toContain('Meet again on 2026-12-01')
})

test('in a small window nothing is cut off: it counts what it cannot name', () => {
  const text = frameOf(finished({ size: { columns: 50, rows: 16 } }))
    .join(' ')
    .replace(/\s+/gu, ' ')
  expect(text).toContain('Begin with 2 experiments')
  expect(text).toMatch(/what became of\s+them/u)
})

test('long paths leave room for what to do next, in brief', () => {
  const long = { ...files, assessment: `${'/a-folder'.repeat(14)}/01A.json` }
  const rows = frameOf(
    finished({ size: { columns: 50, rows: 16 }, screen: { kind: 'finished', files: long } }),
  )
  const text = rows.join(' ').replace(/\s+/gu, ' ')
  expect(text).toContain('Put the report where the team works.')
  expect(text).toContain('Begin with 2 experiments; the report says how.')
  expect(text).toContain('Meet again on 2026-12-01.')
})

test('the files are links where the terminal shows them, on every row that they take', () => {
  const linked = (env: NodeJS.ProcessEnv) =>
    finishedLines(finished({ signs: signsFor({ LANG: 'C.UTF-8', ...env }) }), files).flatMap((line) =>
      line.flatMap(({ text, link }) => (link === undefined ? [] : [[text, link]])),
    )
  expect(linked({ TERM: 'xterm-256color' })).toEqual([])
  const links = linked({ TERM: 'xterm-kitty' })
  expect(
    links
      .filter(([, link]) => link === files.report)
      .map(([text]) => text)
      .join(''),
  ).toBe(files.report)
  expect(new Set(links.map(([, link]) => link))).toEqual(new Set([files.report, files.assessment]))
})
