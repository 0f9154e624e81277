import type { Effort } from '../bank.ts'

/** How long an action takes, inside a sentence. */
export const effortInWords = { S: 'days', M: 'weeks', L: 'a quarter' } as const satisfies Record<
  Effort,
  string
>
