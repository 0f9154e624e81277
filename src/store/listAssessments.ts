import path from 'node:path'
import { plainLine } from '../domain/plainText.ts'
import type { Disk } from './disk.ts'
import { namesIn } from './journals.ts'
import { readFileSafely } from './readFileSafely.ts'
import type { Entry, Mark } from './store.ts'
import { readStored } from './storedAssessment.ts'
import type { Stored } from './storedAssessment.ts'

/** More files than this are not looked at; no team has that many. */
export const mostFiles = 20_000

/** A file of the history and what it says. */
export interface StoredFile {
  readonly file: string
  readonly stored: Stored
}

/** Every assessment that is neither deleted nor superseded, by time; then what could not be read. `now` in milliseconds. */
export function listAssessments(disk: Disk, now: number): readonly Entry[] {
  const { files, deleted, tooMany } = findFiles(disk)
  const all = files.map((file) => ({ file, stored: readFile(disk, file) }))
  return [...entriesOf(all, deleted, now), ...(tooMany ? [tooMany] : [])]
}

interface Files {
  readonly files: readonly string[]
  /** The ids of deleted assessments. */
  readonly deleted: ReadonlySet<string>
  readonly tooMany?: Entry
}

/** The files of the history: `assessments/TEAM/NAME.json`. */
export function findFiles(disk: Disk): Files {
  const folder = path.join(disk.root, 'assessments')
  const names = namesIn(disk, folder).toSorted()
  const paths = names.flatMap((name) => {
    if (name.startsWith('.')) return []
    if (name.endsWith('.json')) return [path.join(folder, name)]
    const team = path.join(folder, name)
    return namesIn(disk, team)
      .toSorted()
      .filter((each) => each.endsWith('.json') && !each.startsWith('.'))
      .map((each) => path.join(team, each))
  })
  const tombs = paths.filter((file) => file.endsWith('.deleted.json'))
  const rest = paths.filter((file) => !file.endsWith('.deleted.json'))
  const what = `holds ${rest.length} files; the first ${mostFiles} are read`
  return {
    files: rest.slice(0, mostFiles),
    deleted: new Set(tombs.map((file) => path.basename(file, '.deleted.json'))),
    ...(rest.length > mostFiles && {
      tooMany: { kind: 'damaged', file: folder, problem: { where: folder, what } },
    }),
  }
}

function readFile(disk: Disk, file: string): Stored {
  const text = readFileSafely(file, { files: disk.files })
  if (text.ok) return readStored(text.value)
  const [problem] = text.problems
  return { kind: 'damaged', problem: problem ?? { what: 'cannot be read' } }
}

/** What is shown of the files of a history. */
export function entriesOf(
  all: readonly StoredFile[],
  deleted: ReadonlySet<string>,
  now: number,
): readonly Entry[] {
  const read = all.flatMap(({ file, stored }) => (stored.kind === 'assessment' ? [{ file, ...stored }] : []))
  const hidden = supersededIn(all)
  const sums = new Map<string, Set<string>>()
  for (const { assessment, sum } of read)
    sums.set(assessment.id, (sums.get(assessment.id) ?? new Set()).add(sum))
  const shown = new Set<string>()
  const assessments = read
    .filter(({ assessment: { id }, sum }) => {
      const first = !shown.has(`${id} ${sum}`)
      shown.add(`${id} ${sum}`)
      return first && !deleted.has(id) && !hidden.has(id)
    })
    .map(({ file, assessment, changed }) => {
      const twin = (sums.get(assessment.id)?.size ?? 0) > 1
      const marks: readonly Mark[] = [
        ...(changed ? (['changed'] as const) : []),
        ...(twin ? (['twin'] as const) : []),
        ...(isClockWrong(assessment, now) ? (['clock'] as const) : []),
      ]
      return { kind: 'assessment' as const, file, assessment, marks }
    })
    .toSorted(
      (one, two) =>
        instantOf(one.assessment) - instantOf(two.assessment) ||
        (one.assessment.id < two.assessment.id ? -1 : 1),
    )
  const others = all.flatMap(({ file, stored }): readonly Entry[] => {
    if (stored.kind === 'newer') return [{ ...stored, file }]
    return stored.kind === 'damaged'
      ? [{ kind: 'damaged', file, problem: { ...stored.problem, where: plainLine(file, 1000) } }]
      : []
  })
  return [...assessments, ...others]
}

/** The ids that another file supersedes. In a circle, the youngest stays. */
function supersededIn(all: readonly StoredFile[]): ReadonlySet<string> {
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

/** When an assessment was made, in milliseconds, whatever the zone it was made in. */
export function instantOf({
  finished,
  started,
  date,
}: {
  readonly finished?: string
  readonly started?: string
  readonly date: string
}): number {
  return Date.parse(finished ?? started ?? date)
}

const aDay = 86_400_000

function isClockWrong(
  assessment: { readonly finished?: string; readonly started?: string; readonly date: string },
  now: number,
): boolean {
  const { finished, started, date } = assessment
  if (finished !== undefined && started !== undefined && Date.parse(finished) < Date.parse(started))
    return true
  return Math.max(instantOf(assessment), Date.parse(date)) > now + aDay
}
