import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { assessments, attackKinds } from './assessments.ts'
import { forms } from './forms.ts'
import { places, reportWith } from './hostilePlaces.ts'
import type { PlaceName } from './hostilePlaces.ts'
import { reportable } from './teams.ts'

/** More with HOSTILE_RUNS, for a long look. */
const runs = Number(process.env['HOSTILE_RUNS'] ?? 0)

/** The rest of the suite does not wait for the slow forms. */
const usualRuns: Readonly<Record<string, number>> = { Markdown: 25, HTML: 12, terminal: 6, SVG: 3 }

/** The kinds that cost most to escape, one at the length at which texts are cut is enough for every day. */
const slow = new Set(['emphasis and mentions'])

const everywhere = Object.keys(places) as PlaceName[]
const kinds = Object.entries(attackKinds)

test('what is typed at each of the places is in the report', () => {
  const silent = everywhere.filter((place) => {
    const markdown = writeMarkdown(composeReport(reportWith('xyzzy', [place])))
    return !markdown.includes('xyzzy')
  })
  expect(silent).toEqual([])
})

describe.each(Object.entries(forms))('as %s', (name, check) => {
  test.each(kinds)('%s, wherever it is typed, is text and nothing else', (_, text) => {
    check(reportWith(text, everywhere))
  })

  test.each(runs ? kinds : kinds.filter(([kind]) => slow.has(kind)))(
    'ten thousand characters of %s',
    (_, text) => {
      const long = text.repeat(Math.ceil(10_000 / text.length))
      check(reportWith(long, ['team', 'a note on an answer', 'an owner']))
    },
  )

  test('whatever people typed', () => {
    fc.assert(
      fc.property(assessments(), (assessment) => check(reportable(assessment))),
      { numRuns: runs || (usualRuns[name] ?? 10) },
    )
  })
})
