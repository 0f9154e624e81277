const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date as an ISO date, where there is one way to read it: 2026-12-20, 20.12.2026, 20 December 2026, Dec 20, 2026. */
export function isoDate(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text)
  if (iso) return realDate(iso[1], Number(iso[2]), iso[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(text)
  if (dotted) return realDate(dotted[3], Number(dotted[2]), dotted[1])
  const named = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/iu.exec(text)
  if (named) return realDate(named[3], monthOf(named[2]), named[1])
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text)
  return american ? realDate(american[3], monthOf(american[1]), american[2]) : undefined
}

function monthOf(name: string = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function realDate(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const iso = `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
