/** A statement as it stands inside quotation marks: without the full stop that it ends with. */
export function bareStatement(statement: string): string {
  return statement.trim().replace(/\.$/u, '')
}
