import { plainLine } from '../../domain/plainText.ts'
import type { FoundTask } from './findTasks.ts'

/** What a task says by now: `open` where nobody has taken it up. */
export interface Understood {
  /** Its mark: `deployment:1`, `raise-cadence:daily`, `find-out:detection` or `settle:rollback`. */
  readonly name: string
  readonly state: 'open' | 'chosen' | 'done' | 'dropped'
  readonly owner?: string
  /** ISO date. */
  readonly review?: string
  /** The signal, where its figures were filled in. */
  readonly signal?: string
  readonly under: string | undefined
  readonly line: number
}

/** A place that was not understood, and what about it. */
export interface Unclear {
  readonly line: number
  readonly what: string
}

/** What a task says, and what about it cannot be told for certain: that part is left out. */
export function understand(
  name: string,
  { box, isStruck, fields, under, line }: FoundTask,
): { readonly task: Understood; readonly unclear: readonly Unclear[] } {
  const unclear: Unclear[] = []
  const said = (what: string): undefined => void unclear.push({ line, what: `${name} ${what}` })
  const owners = filledIn(fields, /^(?:owner|who)\s*:\s*(.*)$/iu)
  const reviews = filledIn(fields, /^(?:look at it again(?: on)?|review(?: date| on)?)\s*:\s*(.*)$/iu)
  const signals = filledIn(fields, /^signal\s*:\s*(.*)$/iu).filter(
    (text) => !/from\s*(?:…|\.\.\.)\s*to\s*(?:…|\.\.\.)/iu.test(text),
  )
  const owner = owners.length > 1 ? said('has two owners') : owners[0]
  const dates = [
    ...new Set(
      reviews.map(
        (text) =>
          isoDate(text) ??
          said(
            `is to be looked at again on “${plainLine(text, 40)}”, which is no date that can be told for certain`,
          ),
      ),
    ),
  ]
  const review = dates.length > 1 ? said('is to be looked at again on two days') : dates[0]
  const signal = signals.length > 1 ? said('has two signals') : signals[0]
  if (isStruck && box) said('is ticked and struck out; it was left as it is')
  const isTaken = owner !== undefined || review !== undefined
  const state = isStruck && box ? 'open' : box ? 'done' : isStruck ? 'dropped' : isTaken ? 'chosen' : 'open'
  const task = {
    name,
    state,
    ...(owner !== undefined && { owner }),
    ...(review !== undefined && { review }),
    ...(signal !== undefined && { signal }),
    under,
    line,
  } as const
  return { task, unclear }
}

const placeholder = /^(?:[\s_….?–—-]*|tbd|tba|todo|n\/a|nobody|no one yet)$/iu

/** What people wrote behind a label, once each; nothing where only a place to fill in is left. */
function filledIn(fields: readonly string[], pattern: RegExp): readonly string[] {
  const written = fields.flatMap((field) => pattern.exec(field)?.[1] ?? []).map((text) => plainLine(text))
  return [...new Set(written.filter((text) => !placeholder.test(text)))]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date as an ISO date, where there is one way to read it: 2026-12-20, 20.12.2026, 20 December 2026, Dec 20, 2026. */
function isoDate(text: string): string | undefined {
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
