import { plainLine } from '../../domain/plainText.ts'
import { askPorts } from '../askPorts.ts'
import type { Told } from '../askPorts.ts'
import type { Kept, Ports } from '../ports.ts'
import { foundMessage } from '../screens/evidence/foundMessage.ts'
import type { FoundMessage } from '../screens/evidence/foundMessage.ts'
import { answer, asks, hear, hearFound } from './converse.ts'
import { written } from './row.ts'
import type { Talk, TalkEffect, Turn } from './talk.ts'

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

const done = 0
const atFault = 1
/** Longer lines are cut; nobody types them. */
const longestLine = 4000

/** Talks with a team line by line until it leaves or the input ends; the exit status. Only ever appends. */
export async function runPlain(start: Talk, ports: Ports, line: Line): Promise<number> {
  let talk = start
  let asked: Talk['place'] | undefined

  /** Does what a turn asks for; the status to leave with, if it is to leave. */
  async function take(turn: Turn): Promise<number | undefined> {
    talk = turn.talk
    line.say(written(turn.said, line.width()))
    for (const effect of turn.effects) {
      if (effect.kind === 'leave') return effect.status
      for (const told of await perform(effect, ports)) {
        const status = await take(hear(talk, told))
        if (status !== undefined) return status
      }
    }
    return undefined
  }

  function ask(): void {
    const { opening, prompt } = asks(talk)
    if (talk.place !== asked) line.say(written(opening(), line.width()))
    asked = talk.place
    line.say(prompt)
  }

  const gathered: FoundMessage[] = []
  const gathering = ports.found.then((found) => gathered.push(foundMessage(found)))
  // A file of lines does not wait for what comes: the same lines say the same, however long it takes.
  if (!talk.attended) await gathering
  ask()
  for await (const typed of line.lines) {
    const said = plainLine(typed, longestLine)
    if (!line.echoes) line.say(`${said}\n`)
    const [found] = gathered.splice(0)
    const early = found && (await take(hearFound(talk, found.findings, found.notice)))
    const status = early ?? (await take(answer(talk, said)))
    if (status !== undefined) return leave(talk, ports, line, status)
    ask()
  }
  line.say('\n')
  return leave(talk, ports, line, endStatus(talk))
}

async function perform(
  effect: Exclude<TalkEffect, { readonly kind: 'leave' }>,
  ports: Ports,
): Promise<readonly Told[]> {
  if (effect.kind === 'retry') return [toldOf(ports.retry())]
  const told = await askPorts(ports, effect)
  return 'kind' in told ? [told] : told
}

function toldOf(kept: Kept): Told {
  return kept.saved ? { kind: 'saved' } : { kind: 'notSaved', why: kept.why }
}

/** The input ended: a team that was half described is lost, for nothing was begun; all else is kept. */
function endStatus({ place, session }: Talk): number {
  return place.kind === 'about' && !session ? atFault : done
}

/** Says what is kept and how to go on; the files of a session that is finished were said already. */
function leave({ place, session }: Talk, ports: Ports, line: Line, status: number): number {
  if (place.kind === 'finished') return status
  if (!session) {
    if (place.kind === 'about') line.say('Nothing was begun, so nothing is kept.\n')
    return status
  }
  line.say(ports.farewell())
  return status === done && ports.unsaved() > 0 ? atFault : status
}
