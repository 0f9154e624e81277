import { wrapLines } from './wrapLines.ts'

/** Text of which every character takes one cell; most of it is, and to measure other text takes time. */
const isNarrow = /^[ -~▁-█–·]*$/u

/** A line on as many as it takes, each behind its indent. */
export function withinColumns(line: string, columns: number): readonly string[] {
  if (line.length <= columns && isNarrow.test(line)) return [line]
  const [lead = ''] = /^ */u.exec(line) ?? []
  return wrapLines(line.slice(lead.length), columns - lead.length).map((each) => lead + each)
}
