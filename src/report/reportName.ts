/** The file name of a report, DATE-TEAM.md: safe on every platform, never hidden, at most 80 characters. */
export function reportName({ date, team }: { readonly date: string; readonly team: string }): string {
  return `${date}-${team}.md`
}
