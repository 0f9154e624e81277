import * as z from 'zod/mini'
import { plainLine, plainText } from '../../domain/plainText.ts'

/** What is wrong with a value, said of its key: "is missing", or as given. */
export const or = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined ? 'is missing' : what),
})

/** Harmless text of one line. */
export const line = (longest: number) =>
  z.pipe(
    z.string(or('is not text')),
    z.transform((value) => plainLine(value, longest)),
  )

/** The same, with something in it. */
export const filled = (longest: number) => z.pipe(line(longest), z.string().check(z.minLength(1, 'is empty')))

/** Harmless text of any number of lines. */
export const text = z.pipe(
  z.string(or('is not text')),
  z.transform((value) => plainText(value)),
)

/** A day that exists: `2026-11-22`. */
export const day = z.iso.date(or('is not a date such as 2026-11-22'))

/** A moment: `2026-11-22T14:05:00Z`. */
export const moment = z.iso.datetime({
  offset: true,
  local: true,
  ...or('is not a time such as 2026-11-22T14:05:00Z'),
})

/** A ULID in capitals. */
export const identity = z
  .string(or('is not an id'))
  .check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u, 'is not an id: 26 capitals and digits'))

/** A whole number, not below `least`. */
export const count = (least: number) =>
  z
    .int(or('is not a whole number'))
    .check(z.gte(least, `is below ${least}`), z.lte(1_000_000, 'is above 1,000,000'))

/** How long something took. */
export const hours = z
  .number(or('is not a number of hours'))
  .check(z.gte(0, 'is below 0'), z.lte(1_000_000, 'is above 1,000,000'))
