import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newSession, step } from '../../src/domain/session/session.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { fileStore } from '../../src/store/fileStore.ts'
import type { Model } from '../../src/ui/model.ts'
import { decode, flush, freshDecoder } from '../../src/ui/terminal/decodeKeys.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { restoredModes } from '../terminal/pseudoTerminal.ts'
import { anyKeyBytes, chunksOf } from '../ui/anyKeys.ts'
import { begun, homeModel } from '../ui/anyModel.ts'
import { newMachine } from './boring.ts'

/** More with FUZZ_SESSIONS, for a long look. */
const sessions = Number(process.env['FUZZ_SESSIONS'] ?? 3)

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const details = { team: 'Apps', mode: 'quick', cadence: 'monthly' } as const

/** Keys that stay in the session, as far as one can know, and what it is after them. */
function stayingIn(typed: readonly string[]): {
  readonly keys: readonly string[]
  readonly session: Session
} {
  let model: Model = homeModel({
    session: begun(details),
    screen: { kind: 'question', question: 'deployment', cursor: -1, fromReview: false },
  })
  const keys: string[] = []
  for (const key of typed) {
    const read = decode(freshDecoder, key)
    const next = [...read.keys, ...flush(read.state).keys].reduce(
      (before, pressed) => update(before, { kind: 'pressed', key: pressed }).model,
      model,
    )
    if (!next.session || next.busy || !['question', 'review', 'about'].includes(next.screen.kind)) continue
    model = next
    keys.push(key)
  }
  return { keys, session: model.session ?? begun(details) }
}

async function keptSession(): Promise<Session | undefined> {
  const folder = path.join(machine.home, '.local/share/boring-releases')
  const store = fileStore({ path: folder, own: true }, { now: () => 0, random: Math.random })
  const [draft] = await store.listDrafts()
  return draft?.events.reduce<Session>(
    (session, event) => step(bank, session, event),
    newSession(draft.id, draft.started, draft.bank),
  )
}

const said = (session: Session | undefined) =>
  session && {
    way: session.way,
    deeper: session.deeper,
    answers: session.answers,
    skipped: session.skipped,
    notes: session.notes,
  }

const samples = fc.sample(
  fc.record({
    typed: fc.array(anyKeyBytes, { minLength: 120, maxLength: 160 }),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 60 }),
    sizes: fc.array(
      fc.record({ columns: fc.integer({ min: 2, max: 130 }), rows: fc.integer({ min: 2, max: 45 }) }),
      { minLength: 6, maxLength: 12 },
    ),
  }),
  { numRuns: sessions, seed: 20261122 },
)

test.each(samples)(
  'random keys in random chunks and windows of random sizes: one frame, and what was said is kept (%#)',
  async ({ typed, cuts, sizes }) => {
    const { keys, session } = stayingIn(typed)
    const team = machine.sit(['assess', '--quick', '--team', 'Apps'])
    await team.see('About the team')
    team.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
    await team.see('1 of 12')
    const chunks = chunksOf(keys.join(''), cuts)
    for (const [at, chunk] of chunks.entries()) {
      team.type(chunk)
      const size = sizes[at]
      if (size) team.resize(size)
    }
    team.resize({ columns: 80, rows: 24 })
    await team.until('one frame', () => {
      const rules = team.lines().flatMap((line, row) => (/^─{80}$/u.test(line) ? [row] : []))
      return rules.length === 1 && rules[0] === 1 ? true : undefined
    })
    team.press('ctrl+c')
    expect(await team.exit()).toMatchObject({ code: 130 })
    expect(team.modes()).toEqual(restoredModes)
    expect(said(await keptSession())).toEqual(said(session))
  },
)
