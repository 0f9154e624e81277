import { createHash } from 'node:crypto'

/** One line of a journal. `n` counts over all windows and gives the order; `at` is an ISO time, for people. */
export interface JournalRecord {
  readonly n: number
  readonly at: string
  /** What the first record of a file holds. */
  readonly draft?: unknown
  readonly event?: unknown
}

/** A record as a line of JSON with its checksum at the end. */
export function journalLine(record: JournalRecord): string {
  const body = JSON.stringify(record).slice(0, -1)
  return `${body},"sum":"${sumOf(body)}"}\n`
}

const sealed = /^(\{.*),"sum":"([0-9a-f]{16})"\}\r?$/u

/** The records of a journal, in the order of their lines. Lines that are torn or were changed are left out. */
export function journalRecords(text: string): readonly JournalRecord[] {
  return text.split('\n').flatMap(recordsOf)
}

/** How many lines of a journal are torn or were changed. */
export function tornLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() && !recordsOf(line).length).length
}

function recordsOf(line: string): readonly JournalRecord[] {
  const [, body, sum] = sealed.exec(line) ?? []
  return body !== undefined && sumOf(body) === sum ? recordOf(`${body}}`) : []
}

function recordOf(json: string): readonly JournalRecord[] {
  try {
    const record: unknown = JSON.parse(json)
    return isRecord(record) ? [record] : []
  } catch {
    return []
  }
}

function isRecord(value: unknown): value is JournalRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'n' in value &&
    Number.isSafeInteger(value.n) &&
    'at' in value &&
    typeof value.at === 'string'
  )
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
