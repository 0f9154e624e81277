import { groupBy } from '../../domain/groupBy.ts'
import type {
  BadRecordFile,
  Deployment,
  EvidenceRecord,
  Incident,
  ListedRelease,
  RecordFile,
  Source,
} from './record.ts'

/** What several files of records say together. */
export interface Records {
  readonly kind: 'merged'
  readonly files: readonly RecordFile[]
  readonly deployments: readonly (Deployment & Source)[]
  readonly incidents: readonly Incident[]
  readonly releases: readonly (ListedRelease & Source)[]
  /** How many records came again, and how many spoke of something else. */
  readonly repeated: number
  readonly others: number
}

/** Puts files together. A record that comes again by its id counts once; a fault where it says something else then. */
export function mergeRecords(files: readonly RecordFile[]): Records | BadRecordFile {
  const all = files.flatMap(({ format, records }) => records.map((record) => ({ format, record })))
  const same = groupBy(all, ({ format, record }) =>
    record.id === undefined ? record : `${format}\0${record.kind}\0${record.id}`,
  )
  const groups = [...same.values()].map((group) => group.map(({ record }) => record))
  const problems = groups.flatMap(([first, ...again]) =>
    again.flatMap((record) =>
      first && !saysTheSame(first, record)
        ? [
            {
              file: record.file,
              line: record.line,
              what: `the id is that of line ${first.line} of ${first.file}, which says something else`,
              todo: 'keep the one that is right',
            },
          ]
        : [],
    ),
  )
  if (problems.length) return { kind: 'bad records', problems }
  const once = groups.flatMap(([first]) => first ?? [])
  return {
    kind: 'merged',
    files,
    deployments: once.filter((record) => record.kind === 'deployment'),
    incidents: [...once.filter((record) => record.kind === 'incident'), ...incidentsOf(once)],
    releases: once.filter((record) => record.kind === 'release'),
    repeated: all.length - once.length,
    others: once.filter(({ kind }) => kind === 'other').length,
  }
}

function saysTheSame({ file: _file, line: _line, ...one }: EvidenceRecord, other: EvidenceRecord): boolean {
  const { file: _otherFile, line: _otherLine, ...another } = other
  return JSON.stringify(one) === JSON.stringify(another)
}

/** Incidents of which the ends are events of their own: from the first that opens one to the first that resolves it. */
function incidentsOf(records: readonly EvidenceRecord[]): readonly Incident[] {
  const ends = records.flatMap((record) => ('incident' in record ? [record] : []))
  return [...groupBy(ends, ({ incident }) => incident).values()].flatMap((events): readonly Incident[] => {
    const timesOf = (end: 'opened' | 'resolved') =>
      events.filter(({ kind }) => kind === end).map(({ time }) => time)
    const opened = Math.min(...timesOf('opened'))
    const resolved = Math.min(...timesOf('resolved').filter((time) => time >= opened))
    if (!Number.isFinite(opened)) return []
    return [{ kind: 'incident', opened, resolved: Number.isFinite(resolved) ? resolved : undefined }]
  })
}
