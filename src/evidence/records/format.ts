import { plainLine } from '../../domain/plainText.ts'
import { isProduction } from './production.ts'
import type { Content } from './record.ts'
import type { RowReader } from './rowReader.ts'
import { hasSucceeded } from './succeeded.ts'

/** One way in which records are written. */
export interface Format {
  readonly name: string
  /** Whether a row is of this format, by the names of its fields. */
  readonly fits: (row: RowReader) => boolean
  readonly read: (row: RowReader) => Content
}

/** Whether a deployment succeeded, by the text at a path; a fault where that is not certain. */
export function successAt(
  row: RowReader,
  path: string,
  more: Readonly<Record<string, boolean>> = {},
): boolean {
  const status = row.needText(path)
  if (!status) return false
  const succeeded = more[status.toLowerCase()] ?? hasSucceeded(status)
  if (succeeded === undefined) {
    row.fault(
      `${path} is "${plainLine(status, 40)}", which is neither success nor failure`,
      'write success or failure',
    )
  }
  return succeeded === true
}

/** Whether the environment at a path is production. */
export function productionAt(row: RowReader, path: string): boolean {
  return isProduction(row.needText(path))
}
