import type { Vote } from '../assessment.ts'
import type { Level } from '../bank.ts'

/** The roles that a vote can be typed with, by the letter before its fingers. */
export const roleOfLetter = { d: 'dev', o: 'ops', t: 'test', p: 'product' } as const

/** Votes as they were typed, or what in them is none. */
export type ReadVotes =
  | { readonly kind: 'votes'; readonly votes: readonly Vote[] }
  | { readonly kind: 'wrong'; readonly what: string }

/** More people than this do not sit round one screen. */
const most = 99
const group = /^(?<letter>[dotp])?(?:(?<times>[1-9]\d?)[x*])?(?<fingers>[1-4?]+)$/u

/**
 * Reads votes by hand: fingers 1 to 4 and `?` for "don't know", with or without spaces (`1 1 2 ?` or `112?`),
 * `3x2` for three times 2, and a letter of `roleOfLetter` before those of one role (`d12 o1 t3x2`).
 */
export function readVotes(text: string): ReadVotes {
  const votes: Vote[] = []
  for (const typed of text.toLowerCase().split(/[\s,;]+/u)) {
    if (typed === '') continue
    const read = votesIn(typed)
    if (!read) return { kind: 'wrong', what: `"${typed.slice(0, 20)}" is no vote: 1 to 4, or ?` }
    votes.push(...read)
    if (votes.length > most) return { kind: 'wrong', what: `these are more than ${most} votes` }
  }
  return votes.length ? { kind: 'votes', votes } : { kind: 'wrong', what: 'no vote is in yet' }
}

function votesIn(typed: string): readonly Vote[] | undefined {
  const { letter, times, fingers } = group.exec(typed)?.groups ?? {}
  if (fingers === undefined || (times !== undefined && fingers.length > 1)) return undefined
  const role = letter !== undefined && isRoleLetter(letter) ? { role: roleOfLetter[letter] } : {}
  const once = [...fingers].flatMap((finger) => {
    const level = levelOfFinger[finger]
    return level === undefined ? [] : [{ level, ...role }]
  })
  return Array.from({ length: Number(times ?? 1) }, () => once).flat()
}

const levelOfFinger: Readonly<Record<string, Level | 'unknown'>> = {
  1: 0,
  2: 1,
  3: 2,
  4: 3,
  '?': 'unknown',
}

/** Whether a letter stands for a role. */
export function isRoleLetter(letter: string): letter is keyof typeof roleOfLetter {
  return Object.hasOwn(roleOfLetter, letter)
}
