import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { step } from '../../src/domain/session/session.ts'
import type { Event, Session } from '../../src/domain/session/session.ts'
import type { Message, Model } from '../../src/ui/model.ts'
import { decode, flush, freshDecoder } from '../../src/ui/terminal/decodeKeys.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyCuts, anyKeyBytes, chunksOf } from './anyKeys.ts'
import { begun, homeModel } from './anyModel.ts'
import { frameOf } from './screens/frameOf.tsx'

/** More with FUZZ_RUNS, for a long look. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 200)

const start = homeModel({
  session: begun({ team: 'Payments', mode: 'quick', cadence: 'weekly', participants: 5 }),
  screen: { kind: 'question', question: 'deployment', cursor: -1, fromReview: false },
})

const anySize = fc.record({
  columns: fc.integer({ min: 1, max: 130 }),
  rows: fc.integer({ min: 1, max: 45 }),
})

function keysIn(chunks: readonly (string | Uint8Array)[]): readonly Key[] {
  const keys: Key[] = []
  let state = freshDecoder
  for (const chunk of chunks) {
    const decoded = decode(state, chunk)
    keys.push(...decoded.keys)
    state = decoded.state
  }
  return [...keys, ...flush(state).keys]
}

/** The model after messages, and what was to be kept. */
function after(messages: readonly Message[]): { readonly model: Model; readonly events: readonly Event[] } {
  const events: Event[] = []
  const model = messages.reduce((before, message) => {
    const change = update(before, message)
    events.push(...change.effects.flatMap((effect) => (effect.kind === 'record' ? [effect.event] : [])))
    return change.model
  }, start)
  return { model, events }
}

const presses = (keys: readonly Key[]): readonly Message[] => keys.map((key) => ({ kind: 'pressed', key }))

test('keys in random chunks end in the same state as one key at a time, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyKeyBytes, { maxLength: 120 }), anyCuts, (typed, cuts) => {
      const oneByOne = after(presses(typed.flatMap((key) => keysIn([key]))))
      const inChunks = after(presses(keysIn(chunksOf(new TextEncoder().encode(typed.join('')), cuts))))
      expect(inChunks).toEqual(oneByOne)
      const folded = oneByOne.events.reduce<Session>(
        (session, event) => step(bank, session, event),
        begun({ team: 'Payments', mode: 'quick', cadence: 'weekly', participants: 5 }),
      )
      expect(oneByOne.model.session).toEqual(folded)
    }),
    { numRuns: runs },
  )
})

test('windows of any size in between change nothing that was said', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyKeyBytes, fc.option(anySize)), { maxLength: 80 }), (typed) => {
      const keys = typed.map(([key]) => keysIn([key]))
      const resized = typed.flatMap(([, size], at): readonly Message[] => [
        ...presses(keys[at] ?? []),
        ...(size ? [{ kind: 'resized' as const, size }] : []),
      ])
      expect(after(resized).model.session).toEqual(after(presses(keys.flat())).model.session)
    }),
    { numRuns: runs },
  )
})

test('wherever keys lead, what is shown fits its window', () => {
  fc.assert(
    fc.property(fc.array(anyKeyBytes, { maxLength: 60 }), anySize, (typed, size) => {
      const { model } = after(presses(typed.flatMap((key) => keysIn([key]))))
      const rows = frameOf({ ...model, size })
      // In a smaller one there is one sentence, which the terminal cuts.
      if (size.columns < 40 || size.rows < 10) {
        expect(rows[0]).toMatch(/^M/u)
        return
      }
      expect(rows.length).toBeLessThanOrEqual(size.rows)
      expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
    }),
    { numRuns: Math.ceil(runs / 4) },
  )
})
