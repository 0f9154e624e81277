/** An attempt to deploy, wherever and with whatever result. Times are in seconds since 1970. */
export interface Deployment {
  readonly kind: 'deployment'
  /** What makes it the same record when it comes again; undefined where it has no id. */
  readonly id?: string | undefined
  readonly time: number
  readonly production: boolean
  readonly succeeded: boolean
}

export interface Incident {
  readonly kind: 'incident'
  readonly id?: string | undefined
  readonly opened: number
  /** Undefined while it is open. */
  readonly resolved?: number | undefined
  /** The id of the deployment that it belongs to, where the record says so. */
  readonly deployment?: string | undefined
}

/** One end of an incident, where the two come as events. */
export interface IncidentEvent {
  readonly kind: 'opened' | 'resolved'
  readonly id?: string | undefined
  readonly incident: string
  readonly time: number
}

/** A release as a host lists it: not yet a deployment. */
export interface ListedRelease {
  readonly kind: 'release'
  readonly id?: string | undefined
  readonly time: number
  /** Neither a draft nor a pre-release. */
  readonly stable: boolean
}

/** A row that is well formed and speaks of something else. */
export interface OtherRow {
  readonly kind: 'other'
  readonly id?: string | undefined
}

/** What a row says. */
export type Content = Deployment | Incident | IncidentEvent | ListedRelease | OtherRow

/** Where a row stands: the name of its file, harmless, and its line. */
export interface Source {
  readonly file: string
  readonly line: number
}

export type EvidenceRecord = Content & Source

/** What is wrong with a row, and what to do about it. */
export interface Fault {
  readonly what: string
  readonly todo: string
}

export type RecordProblem = Fault & Source

/** A file of records, read whole. */
export interface RecordFile {
  readonly kind: 'records'
  readonly file: string
  readonly format: string
  readonly records: readonly EvidenceRecord[]
  /** How many times named no zone and were taken as UTC. */
  readonly zoneless: number
  /** Columns that were not read. */
  readonly unread: readonly string[]
}

/** A file of which nothing is taken, because of these rows. */
export interface BadRecordFile {
  readonly kind: 'bad records'
  readonly problems: readonly RecordProblem[]
}
