import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileStore } from '../../src/store/fileStore.ts'
import { start } from '../terminal/pseudoTerminal.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'

/** What came of walks through the real screens that were killed. */
export interface KilledWalks {
  /** What was shown as taken and is not there, or is not as it should be. */
  readonly broken: readonly string[]
  /** The answers that were on the screen as taken when the program was killed. */
  readonly answers: number
  /** The sessions that were shown as saved. */
  readonly finished: number
}

interface Where {
  /** The program. */
  readonly program: string
  /** A folder for the person's home and data; made and removed for each session. */
  readonly folder: string
}

const questions = 12
const digits = [2, 3, 1, 4, 2, 2, 3, 1, 2, 4, 3, 1]
/** From the first answer to the page that says Saved. */
const steps = questions + 3

/** Walks through the screens in a pseudo-terminal, killed at a random moment each time; so many times. */
export async function killWalks({ program, folder }: Where, walks: number): Promise<KilledWalks> {
  const broken: string[] = []
  let answers = 0
  let finished = 0
  let session: Session | undefined
  for (let walk = 0; walk < walks; walk += 1) {
    session ??= newSession(folder)
    const killed = await killedWalk(program, folder, session)
    if (killed.startedWrong) broken.push(`walk ${walk}: ${killed.startedWrong}`)
    answers += killed.taken - session.taken
    session.taken = killed.taken
    const found = await whatIsThere(path.join(folder, 'data'))
    broken.push(...missing(killed, found).map((what) => `walk ${walk}: ${what}`))
    if (killed.saved) finished += 1
    session.kept = Math.max(found.answered.length, session.taken)
    session.begun = found.drafts > 0
    if (found.sessions > 0) session = undefined
  }
  rmSync(folder, { recursive: true, force: true })
  return { broken, answers, finished }
}

/** A session that goes on from walk to walk until it is finished. */
interface Session {
  /** How many answers were shown as taken. */
  taken: number
  /** How many are on the disk. */
  kept: number
  /** Whether the program has to offer to go on. */
  begun: boolean
}

function newSession(folder: string): Session {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'work'), { recursive: true })
  return { taken: 0, kept: 0, begun: false }
}

interface Killed {
  readonly taken: number
  readonly saved: boolean
  readonly startedWrong?: string
}

async function killedWalk(program: string, folder: string, session: Session): Promise<Killed> {
  const words = session.begun ? [] : ['assess', '--quick', '--team', 'Payments']
  const team = start(process.execPath, [program, ...words, '--data', path.join(folder, 'data')], {
    cwd: path.join(folder, 'work'),
    env: { HOME: folder, LANG: 'C.UTF-8' },
  })
  const seen = watch(team, session.taken)
  try {
    // One in eight is killed while it starts.
    const startedWrong =
      Math.random() < 1 / 8 ? undefined : await walkOn(team, session).catch((error: unknown) => String(error))
    await setTimeout(Math.random() * 40)
    kill(team)
    await team.exit()
    return { ...seen(), ...(startedWrong !== undefined && { startedWrong }) }
  } finally {
    team.stop()
  }
}

/** What ended by itself is past killing; that it did is told already. */
function kill(team: PseudoTerminal): void {
  try {
    team.signal('SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** How many answers the screen has shown as taken so far, and whether it has said that the session is saved. */
function watch(
  team: PseudoTerminal,
  before: number,
): () => { readonly taken: number; readonly saved: boolean } {
  let taken = before
  let saved = false
  const look = () => {
    const screen = team.screen()
    const at = / (\d+) of 12(?! answered)/u.exec(screen)?.[1]
    // What is shown of the last question is that all before it are answered.
    if (at !== undefined) taken = Math.max(taken, Number(at) - 1)
    if (screen.includes('all 12 answered')) taken = questions
    saved ||= /^Saved$/mu.test(screen)
    return undefined
  }
  // Never comes true: it looks at every frame until the end.
  team.until('the end', look).catch(() => {})
  return () => {
    look()
    return { taken, saved }
  }
}

/** Goes on where the session stands, for a random number of steps, waiting after some of them. */
async function walkOn(team: PseudoTerminal, { begun, kept }: Session): Promise<void> {
  if (begun) {
    await team.see(`Go on: Payments, ${kept} of 12 answered`)
    team.press('enter')
    await team.see(kept < questions ? `${kept + 1} of 12` : 'all 12 answered')
  } else {
    await team.see('About the team')
    team.press(...Array.from({ length: 7 }, () => 'down' as const), 'enter')
    if (Math.random() < 0.8) await team.see('1 of 12')
  }
  const last = kept + Math.floor(Math.random() * (steps - kept + 1))
  for (let step = kept; step < last; step += 1) {
    team.type(typed(step))
    if (Math.random() < 0.6) await team.see(shownAfter(step))
  }
}

/** What is typed at a step: an answer, the way through the result, and the end. */
function typed(step: number): string {
  if (step < questions) return `${digits[step]}\r`
  if (step === questions) return '\u001b[H\r'
  return step === questions + 1 ? '\u001b[C\u001b[C\u001b[C' : '\u001b[F\r'
}

function shownAfter(step: number): string | RegExp {
  if (step < questions - 1) return `${step + 2} of 12`
  if (step === questions - 1) return 'all 12 answered'
  return step === questions ? '1 of 4' : step === questions + 1 ? '4 of 4' : /^Saved$/mu
}

interface Found {
  readonly drafts: number
  readonly sessions: number
  /** The levels that are on the disk, in the order of the questions. */
  readonly answered: readonly unknown[]
  readonly wrong: readonly string[]
}

async function whatIsThere(data: string): Promise<Found> {
  const store = fileStore({ path: data, own: false }, { now: Date.now, random: Math.random })
  const [entries, drafts] = [await store.list(), await store.listDrafts()]
  const events = drafts.flatMap((draft) =>
    draft.events.flatMap((event) => (event.kind === 'answered' ? [event.answer] : [])),
  )
  const answers = entries.flatMap((entry) =>
    entry.kind === 'assessment' ? Object.values(entry.assessment.answers) : [],
  )
  return {
    drafts: drafts.length,
    sessions: entries.length,
    answered: (entries.length ? answers : events).map((answer) =>
      answer.kind === 'level' ? answer.level : answer.kind,
    ),
    wrong: entries.flatMap((entry) =>
      entry.kind === 'assessment' && !entry.marks.length ? [] : [`${entry.file} is ${entry.kind}`],
    ),
  }
}

/** Every promise that a kill broke. */
function missing({ taken, saved }: Killed, { drafts, sessions, answered, wrong }: Found): readonly string[] {
  const expected = digits.slice(0, answered.length).map((digit) => digit - 1)
  return [
    ...wrong,
    ...(answered.length < taken ? [`${answered.length} of ${taken} answers are there`] : []),
    ...(JSON.stringify(answered) === JSON.stringify(expected) ? [] : [`it says ${answered.join(' ')}`]),
    ...(drafts > 0 && sessions > 0 ? ['it is both a draft and a session'] : []),
    ...(drafts > 1 || sessions > 1 ? ['it is there twice'] : []),
    ...(saved && sessions === 0 ? ['a session that was shown as saved is gone'] : []),
  ]
}
