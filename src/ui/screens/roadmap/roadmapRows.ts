import type { Question } from '../../../domain/bank.ts'
import type { Candidate } from '../../../domain/roadmap/candidates.ts'
import { candidatesOf } from '../../../domain/roadmap/candidates.ts'
import { count, percent } from '../../../domain/words/figures.ts'
import type { Model } from '../../model.ts'
import { deeperRow } from '../review/reviewRows.ts'
import { resultOf } from '../result/resultOf.ts'
import type { Result } from '../result/resultOf.ts'

/** A row of the roadmap; only candidates and the way on can be chosen. */
export type RoadmapRow =
  | { readonly kind: 'heading' | 'words'; readonly text: string }
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'save' }
  /** More questions, before it is saved. */
  | { readonly kind: 'deeper'; readonly questions: readonly Question[] }

const headings = {
  now: 'Now',
  next: 'Next, in this order',
  findOut: 'Find out',
  settle: 'Settle',
} as const satisfies Record<Candidate['part'], string>

/** All rows of the roadmap of the session that is going on. The way on stands last, for it is where choosing ends. */
export function roadmapRows(model: Model): readonly RoadmapRow[] {
  const result = resultOf(model, {})
  if (!result) return []
  const candidates = candidatesOf(model.bank, result.diagnosis, result.roadmap)
  const parts = ['now', 'next', 'findOut', 'settle'] as const
  return [
    ...parts.flatMap((part) => partRows(result, part, candidates)),
    ...laterRows(model, result),
    { kind: 'heading', text: candidates.length ? 'Then' : 'Nothing to try: keep it so' },
    ...deeperRow(model),
    { kind: 'save' },
  ]
}

function partRows(result: Result, part: Candidate['part'], all: readonly Candidate[]): readonly RoadmapRow[] {
  const mine = all.filter((candidate) => candidate.part === part)
  if (!mine.length) return []
  return [
    { kind: 'heading', text: `${headings[part]}${forecast(result, part)}` },
    ...mine.map((candidate) => ({ kind: 'candidate' as const, candidate })),
  ]
}

/** What readiness comes to once a part is done. */
function forecast(
  { diagnosis: { working }, roadmap: { forecast: then, now } }: Result,
  part: Candidate['part'],
): string {
  if (!working || !then || working.low.readiness === null) return ''
  if (part === 'now' && now.length)
    return `: ${percent(working.low.readiness)} ready today, ${percent(then.afterNow)} with all of these`
  return part === 'next' ? `: ${percent(then.afterNext)} with all of these` : ''
}

function laterRows({ bank }: Model, { roadmap: { later } }: Result): readonly RoadmapRow[] {
  if (!later.length) return []
  return [
    { kind: 'heading', text: 'Later; the report lists it' },
    ...later.map(({ step, stage, actions }) => ({
      kind: 'words' as const,
      text: `${step ? bank.words.steps[step].title : `towards ${stage ? bank.words.stages[stage].title : ''}`}: ${count(actions.length, 'action')}`,
    })),
  ]
}

/** The rows that the cursor stops at, in order. */
export function stopsIn(
  rows: readonly RoadmapRow[],
): readonly (RoadmapRow & { kind: 'candidate' | 'save' | 'deeper' })[] {
  return rows.flatMap((row) =>
    row.kind === 'candidate' || row.kind === 'save' || row.kind === 'deeper' ? [row] : [],
  )
}
