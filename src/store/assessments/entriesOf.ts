import { plainLine } from '../../domain/plainText.ts'
import type { EntryOf, Listed, Mark } from '../store.ts'
import type { StoredOf } from './storedAssessment.ts'

/** A file of the history and what it says. */
export interface StoredFile<A extends Listed> {
  readonly file: string
  readonly stored: StoredOf<A>
}

type Read<A extends Listed> = Extract<StoredOf<A>, { readonly kind: 'assessment' }> & {
  readonly file: string
}

/** What is shown of the files of a history: assessments that are neither deleted nor superseded by time, then what could not be read. `now` in milliseconds. */
export function entriesOf<A extends Listed>(
  all: readonly StoredFile<A>[],
  deleted: ReadonlySet<string>,
  now: number,
): readonly EntryOf<A>[] {
  const hidden = supersededIn(all)
  const { read, sums } = withoutCopies(all)
  const standing = read.filter(({ assessment: { id } }) => !deleted.has(id) && !hidden.has(id))
  const rivals = rivalsAmong(standing)
  const shown = standing
    .map(({ file, assessment, changed }) => {
      const marks: Mark[] = []
      if (changed) marks.push('changed')
      if ((sums.get(assessment.id)?.length ?? 0) > 1) marks.push('twin')
      if (rivals.has(assessment.id)) marks.push('rival')
      if (isClockWrong(assessment, now)) marks.push('clock')
      return { at: instantOf(assessment), entry: { kind: 'assessment' as const, file, assessment, marks } }
    })
    .toSorted((one, two) => one.at - two.at || compare(one.entry.assessment.id, two.entry.assessment.id))
    .map(({ entry }) => entry)
  const others = all.flatMap(({ file, stored }): readonly EntryOf<A>[] =>
    stored.kind === 'assessment' ? [] : [unread(file, stored)],
  )
  return [...shown, ...others]
}

type Unread = Exclude<StoredOf<Listed>, { readonly kind: 'assessment' }>

/** A file that could not be read, as it is listed. */
export function unread(
  file: string,
  stored: Unread,
): Exclude<EntryOf<never>, { readonly kind: 'assessment' }> {
  if (stored.kind === 'newer') return { ...stored, file }
  return { kind: 'damaged', file, problem: { ...stored.problem, where: plainLine(file, 1000) } }
}

function compare(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0
}

/** The assessments without copies that say the same, and all that the files of an id say. */
function withoutCopies<A extends Listed>(all: readonly StoredFile<A>[]) {
  const sums = new Map<string, string[]>()
  const read: Read<A>[] = []
  for (const { file, stored } of all) {
    if (stored.kind !== 'assessment') continue
    const said = sums.get(stored.assessment.id)
    if (said?.includes(stored.sum)) continue
    if (said) said.push(stored.sum)
    else sums.set(stored.assessment.id, [stored.sum])
    read.push({ file, ...stored })
  }
  return { read, sums }
}

/** The ids of those that correct the same session as another, as where two people corrected it before they heard of each other. */
function rivalsAmong<A extends Listed>(standing: readonly Read<A>[]): ReadonlySet<string> {
  const corrections = new Map<string, Set<string>>()
  for (const { assessment } of standing)
    if (assessment.supersedes !== undefined)
      corrections.set(
        assessment.supersedes,
        (corrections.get(assessment.supersedes) ?? new Set()).add(assessment.id),
      )
  return new Set([...corrections.values()].flatMap((ids) => (ids.size > 1 ? [...ids] : [])))
}

/** The ids that another file supersedes. In a circle, the youngest stays. */
function supersededIn<A extends Listed>(all: readonly StoredFile<A>[]): ReadonlySet<string> {
  const by = new Map<string, string>()
  const gone = new Set<string>()
  for (const { stored } of all) {
    if (stored.kind === 'newer' && stored.supersedes !== undefined) gone.add(stored.supersedes)
    if (stored.kind === 'assessment' && stored.assessment.supersedes !== undefined)
      by.set(stored.assessment.supersedes, stored.assessment.id)
  }
  for (const id of by.keys()) if (youngestInCircle(by, id) !== id) gone.add(id)
  return gone
}

const longestChain = 1000

/** The youngest of those that supersede each other in a circle with `id`; undefined when there is no circle. */
function youngestInCircle(by: ReadonlyMap<string, string>, id: string): string | undefined {
  const chain = [id]
  for (let next = by.get(id); next !== undefined && chain.length < longestChain; next = by.get(next)) {
    if (next === id) return chain.toSorted().at(-1)
    chain.push(next)
  }
  return undefined
}

/** The assessment of an id and what superseded it, again and again, the oldest first; none where it, or the last, was deleted. */
export function correctionsIn<A extends Listed>(
  all: readonly StoredFile<A>[],
  deleted: ReadonlySet<string>,
  id: string,
): readonly A[] {
  const kept = all.flatMap(({ stored }) => (stored.kind === 'assessment' ? [stored.assessment] : []))
  const first = kept.find((each) => each.id === id)
  const line = first ? [first] : []
  for (let last = first; last && line.length < longestChain;) {
    const { id: current } = last
    // Of several that correct the same, the youngest is the one to go on with.
    last = kept
      .filter(({ supersedes, id: own }) => supersedes === current && line.every((each) => each.id !== own))
      .toSorted((one, two) => compare(one.id, two.id))
      .at(-1)
    if (last) line.push(last)
  }
  return line.some((each) => deleted.has(each.id)) ? [] : line
}

type Dated = Pick<Listed, 'date' | 'started' | 'finished'>

/** When an assessment was made, in milliseconds, whatever the zone it was made in. */
function instantOf({ finished, started, date }: Dated): number {
  return Date.parse(finished ?? started ?? date)
}

const aDay = 86_400_000

function isClockWrong(assessment: Dated, now: number): boolean {
  const { finished, started, date } = assessment
  if (finished !== undefined && started !== undefined && Date.parse(finished) < Date.parse(started))
    return true
  return Math.max(instantOf(assessment), Date.parse(date)) > now + aDay
}
