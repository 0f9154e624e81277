import { plainLine } from '../../domain/plainText.ts'
import type { Asks } from './asks.ts'
import { written } from './row.ts'
import type { TurnOf } from './talk.ts'

/** Where lines come from and text goes to. */
export interface Line {
  readonly lines: AsyncIterable<string>
  /** Appends text, all of it. */
  readonly say: (text: string) => void
  /** The width of a line now, in cells. */
  readonly width: () => number
  /** Whether what is typed is shown by the terminal already; otherwise it is written behind the prompt. */
  readonly echoes: boolean
}

/** How a conversation goes on when it hears of something. */
export type Hearing<T, E> = (talk: T) => TurnOf<T, E>

/** A conversation as pure functions, and what it asks of the world; `T` is where it stands, `E` what is to be done. */
export interface Dialogue<T, E> {
  readonly asks: (talk: T) => Pick<Asks<unknown>, 'opening' | 'prompt'>
  readonly answer: (talk: T, line: string) => TurnOf<T, E>
  /** How the conversation hears of what came by itself since the last line, once each. */
  readonly arrived?: () => readonly Hearing<T, E>[]
  /** Does something; the status to leave with, or how the conversation hears of what came of it. */
  readonly perform: (effect: E) => Promise<number | readonly Hearing<T, E>[]>
}

/** Where a conversation ended, and the status to leave with; without one the input ended. */
export interface Ended<T> {
  readonly talk: T
  readonly status?: number
}

/** Longer lines are cut; nobody types them. */
const longestLine = 4000

/** Talks line by line until something says to leave or the input ends. Only ever appends. */
export async function runLines<T extends { readonly place: unknown }, E>(
  start: T,
  { asks, answer, perform, arrived = () => [] }: Dialogue<T, E>,
  { lines, say, width, echoes }: Line,
): Promise<Ended<T>> {
  let talk = start
  let asked: unknown

  async function take(turn: TurnOf<T, E>): Promise<number | undefined> {
    talk = turn.talk
    say(written(turn.said, width()))
    for (const effect of turn.effects) {
      const came = await perform(effect)
      if (typeof came === 'number') return came
      const status = await takeAll(came)
      if (status !== undefined) return status
    }
    return undefined
  }

  async function takeAll(hearings: readonly Hearing<T, E>[]): Promise<number | undefined> {
    for (const hear of hearings) {
      const status = await take(hear(talk))
      if (status !== undefined) return status
    }
    return undefined
  }

  function ask(): void {
    const { opening, prompt } = asks(talk)
    if (talk.place !== asked) say(written(opening(), width()))
    asked = talk.place
    say(prompt)
  }

  ask()
  for await (const typed of lines) {
    const said = plainLine(typed, longestLine)
    if (!echoes) say(`${said}\n`)
    const status = (await takeAll(arrived())) ?? (await take(answer(talk, said)))
    if (status !== undefined) return { talk, status }
    ask()
  }
  say('\n')
  return { talk }
}
