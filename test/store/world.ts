import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Details, Event } from '../../src/domain/session/session.ts'
import type { DraftHead } from '../../src/store/store.ts'

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'boring-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that starts on a day in November and goes on by a second at every look, and chance that repeats itself. */
export function fakeWorld(seed = 1): { readonly now: () => number; readonly random: () => number } {
  let time = Date.parse('2026-11-22T10:00:00Z') + seed
  let state = seed
  return {
    now: () => (time += 1000),
    random: () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    },
  }
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The ULID of this number. */
export function idOf(number: number): string {
  const tail = [Math.floor(number / 1024) % 32, Math.floor(number / 32) % 32, number % 32]
  return `01KB${'0'.repeat(19)}${tail.map((digit) => digits[digit]).join('')}`
}

export function headOf(number: number): DraftHead {
  return { id: idOf(number), started: '2026-11-22T10:00:00.000Z', bank: { version: '1.0.0' } }
}

const details: Details = { team: 'Payments', mode: 'full', cadence: 'monthly' }
export const described: Event = { kind: 'described', details }

export function answered(question: string, level: 0 | 1 | 2 | 3): Event {
  return { kind: 'answered', question, answer: { kind: 'level', level } }
}

export function assessmentOf(
  number: number,
  more: Partial<Assessment> = {},
): Assessment & { readonly id: string } {
  return {
    id: idOf(number),
    started: '2026-11-22T10:00:00.000Z',
    finished: '2026-11-22T11:00:00.000Z',
    team: 'Payments',
    date: '2026-11-22',
    mode: 'full',
    cadence: 'monthly',
    answers: { deployment: { kind: 'level', level: 1 } },
    ...more,
  }
}

/** A problem as tests tell it. */
export function told({ where, what, todo }: Problem): string {
  return `${where} ${what}${todo ? `; ${todo}` : ''}`
}
