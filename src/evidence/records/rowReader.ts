import { plainLine } from '../../domain/plainText.ts'
import { isoTime } from './isoTime.ts'
import type { Fault } from './record.ts'

/** A row of records before anything is known of it. */
export type Row = Readonly<Record<string, unknown>>

/** Reads the fields of a row by their paths (`environment.name`), and keeps what is wrong with them. */
export interface RowReader {
  readonly has: (path: string) => boolean
  /** The text or whole number at a path; undefined where it is empty or missing. */
  readonly text: (path: string) => string | undefined
  /** The same; a fault where there is none. */
  readonly needText: (path: string) => string
  readonly flag: (path: string) => boolean
  readonly time: (path: string) => number | undefined
  readonly needTime: (path: string) => number
  readonly fault: (what: string, todo: string) => void
  readonly faults: () => readonly Fault[]
  /** How many times named no zone. */
  readonly zoneless: () => number
}

/** Whether a value that was parsed is an object with fields. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A reader of one row, which has no faults yet. */
export function rowReader(row: Row): RowReader {
  const found: Fault[] = []
  let zoneless = 0
  const fault = (what: string, todo: string) => void found.push({ what, todo })

  const text = (path: string) => {
    const value = valueAt(row, path)
    if (Number.isSafeInteger(value)) return String(value)
    if (typeof value === 'string') return value.trim() || undefined
    if (value !== undefined && value !== null)
      fault(`${path} is neither text nor a whole number`, 'export it as text')
    return undefined
  }
  const need = (path: string) => {
    if (isEmpty(valueAt(row, path))) fault(`${path} is missing`, `give each record its ${path}`)
  }
  const time = (path: string) => {
    const said = text(path)
    if (said === undefined) return undefined
    const read = isoTime(said)
    if (!read)
      fault(`${path} is "${plainLine(said, 40)}", no time in ISO 8601`, 'write it as 2026-03-01T14:30:00Z')
    if (read && !read.zoned) zoneless++
    return read?.time
  }
  return {
    has: (path) => valueAt(row, path) !== undefined,
    text,
    needText(path) {
      need(path)
      return text(path) ?? ''
    },
    flag(path) {
      const value = valueAt(row, path)
      if (typeof value !== 'boolean') fault(`${path} is neither true nor false`, `export ${path} too`)
      return value === true
    },
    time,
    needTime(path) {
      need(path)
      return time(path) ?? 0
    },
    fault,
    faults: () => found,
    zoneless: () => zoneless,
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !value.trim())
}

function valueAt(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>(valueIn, row)
}

function valueIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined
}
