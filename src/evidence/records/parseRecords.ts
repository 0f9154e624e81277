import { plainLine } from '../../domain/plainText.ts'
import { csvFormats } from './csvFormats.ts'
import type { Format } from './format.ts'
import { jsonFormats } from './jsonFormats.ts'
import type { BadRecordFile, EvidenceRecord, Fault, RecordFile, RecordProblem } from './record.ts'
import { isJson, recordRows } from './recordRows.ts'
import type { ParsedRow } from './recordRows.ts'
import { rowReader } from './rowReader.ts'

const whatIsRead =
  'use columns time,environment,status,sha,id or opened,resolved,deployment, or JSON of gh, GitLab or CDEvents'

/**
 * Reads a file of records, whatever its format: it is known by its content. Every row has to be certain; otherwise
 * nothing is taken, and each bad row is named with its line.
 */
export function parseRecords(text: string, file: string): RecordFile | BadRecordFile {
  const body = text.replace(/^\ufeff/u, '')
  const rows = recordRows(body)
  const [first] = rows
  if (!first) return bad({ file, line: 1, what: 'there are no records in it', todo: whatIsRead })
  const sample = rows.flatMap((row) => ('row' in row ? [rowReader(row.row)] : []))[0]
  const formats = isJson(body) ? jsonFormats : csvFormats
  const format = sample && formats.find(({ fits }) => fits(sample))
  if (sample && !format) {
    // Of a table it is the first line that is at fault.
    const line = isJson(body) ? first.line : 1
    return bad({ file, line, what: 'its fields are of no format that is known', todo: whatIsRead })
  }
  return readRows(rows, file, format)
}

function bad(...problems: readonly RecordProblem[]): BadRecordFile {
  return { kind: 'bad records', problems }
}

function readRows(
  rows: readonly ParsedRow[],
  file: string,
  format: Format | undefined,
): RecordFile | BadRecordFile {
  const records: EvidenceRecord[] = []
  const problems: RecordProblem[] = []
  const oneLine = new Set(rows.map(({ line }) => line)).size === 1 && rows.length > 1
  let zoneless = 0
  for (const row of rows) {
    const { content, faults, unzoned } = readRow(row, format)
    const nth = oneLine && row.item ? `item ${row.item}: ` : ''
    for (const { what, todo } of faults)
      problems.push({ file, line: row.line, what: `${nth}${plainLine(what)}`, todo })
    if (content) records.push({ ...content, file, line: row.line })
    zoneless += unzoned
  }
  if (problems.length || !format) return bad(...problems)
  return {
    kind: 'records',
    file,
    format: format.name,
    records,
    zoneless,
    unread: unreadColumns(rows, format),
  }
}

function readRow(
  row: ParsedRow,
  format: Format | undefined,
): { content?: ReturnType<Format['read']>; faults: readonly Fault[]; unzoned: number } {
  if ('fault' in row) return { faults: [row.fault], unzoned: 0 }
  const reader = rowReader(row.row)
  if (!format?.fits(reader)) {
    const what = `its fields are not those of ${format?.name ?? 'any format'}, as in the first record`
    return { faults: [{ what, todo: 'put it into a file of its own' }], unzoned: 0 }
  }
  const content = format.read(reader)
  return { content, faults: reader.faults(), unzoned: reader.zoneless() }
}

function unreadColumns([first]: readonly ParsedRow[], format: Format): readonly string[] {
  const columns = csvFormats.find(({ name }) => name === format.name)?.columns
  if (!columns || !first || !('row' in first)) return []
  return Object.keys(first.row).filter((column) => column && !columns.includes(column))
}
