const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u
const longestSlug = 60

/** The file name of a report, DATE-TEAM.md: lower-case letters and digits of any script, safe on every platform. */
export function reportName({ date, team }: { readonly date: string; readonly team: string }): string {
  return `${slug(date) || 'undated'}-${slug(team) || 'team'}.md`
}

/** Accents go, other letters stay; what is left over between words becomes one hyphen. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  const short = Array.from(words.slice(0, 4 * longestSlug))
    .slice(0, longestSlug)
    .join('')
  const trimmed = short.replace(/^-+|-+$/gu, '')
  return reserved.test(trimmed) ? `${trimmed}-team` : trimmed
}
