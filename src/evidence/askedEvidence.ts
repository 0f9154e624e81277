import type { Outcome, Problem } from '../domain/problem.ts'
import { isoTime } from './records/isoTime.ts'
import { windowUntil } from './measures/window.ts'
import type { Window } from './measures/window.ts'

/** What was asked for: the stretch of time, and which tags are releases where their names do not say so. */
export interface AskedEvidence {
  readonly window: Window
  readonly rule?: RegExp
}

/** Reads the options of a command. `until` is `now` where it is not given; a date is its beginning in UTC. */
export function askedEvidence(
  { until, since, tags }: { readonly until?: string; readonly since?: string; readonly tags?: string },
  now: Date,
): Outcome<AskedEvidence> {
  const end = until === undefined ? Math.floor(now.getTime() / 1000) : instant(until)
  const begin = since === undefined ? undefined : instant(since)
  const problems: Problem[] = []
  if (end === undefined) problems.push(badTime('--until'))
  if (since !== undefined && begin === undefined) problems.push(badTime('--since'))
  const rule = tags === undefined ? undefined : regularExpression(tags)
  if (tags !== undefined && !rule) {
    problems.push({
      where: '--tags',
      what: 'is no regular expression',
      todo: 'escape characters such as ( and +',
    })
  }
  if (end !== undefined && begin !== undefined && begin >= end) {
    problems.push({ where: '--since', what: 'is not before --until', todo: 'name an earlier day' })
  }
  if (problems.length || end === undefined) return { ok: false, problems }
  return { ok: true, value: { window: windowUntil(end, begin), ...(rule && { rule }) } }
}

function badTime(where: string): Problem {
  return { where, what: 'is no date in ISO 8601', todo: 'write it as 2026-03-01 or 2026-03-01T14:30:00Z' }
}

function instant(text: string): number | undefined {
  return isoTime(/^\d{4}-\d\d-\d\d$/u.test(text) ? `${text}T00:00:00Z` : text)?.time
}

function regularExpression(text: string): RegExp | undefined {
  try {
    return new RegExp(text, 'u')
  } catch {
    return undefined
  }
}
