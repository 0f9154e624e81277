import { askPorts, toldOf } from '../askPorts.ts'
import type { Told } from '../askPorts.ts'
import type { Ports } from '../ports.ts'
import { foundMessage } from '../screens/evidence/foundMessage.ts'
import type { FoundMessage } from '../screens/evidence/foundMessage.ts'
import { answer, asks, hear, hearFound } from './converse.ts'
import { runLines } from './runLines.ts'
import type { Line } from './runLines.ts'
import type { Talk, TalkEffect } from './talk.ts'

const done = 0
const atFault = 1

/** Talks with a team line by line until it leaves or the input ends; the exit status. Only ever appends. */
export async function runPlain(start: Talk, ports: Ports, line: Line): Promise<number> {
  const gathered: FoundMessage[] = []
  const gathering = ports.found.then((found) => gathered.push(foundMessage(found)))
  // A file of lines does not wait for what comes: the same lines say the same, however long it takes.
  if (!start.attended) await gathering
  const dialogue = {
    asks,
    arrived: () =>
      gathered.splice(0).map(
        ({ findings, notice }) =>
          (talk: Talk) =>
            hearFound(talk, findings, notice),
      ),
    answer,
    async perform(effect: TalkEffect) {
      if (effect.kind === 'leave') return effect.status
      return (await perform(effect, ports)).map((told) => (talk: Talk) => hear(talk, told))
    },
  }
  const { talk, status = endStatus(talk) } = await runLines(start, dialogue, line)
  return leave(talk, ports, line, status)
}

async function perform(
  effect: Exclude<TalkEffect, { readonly kind: 'leave' }>,
  ports: Ports,
): Promise<readonly Told[]> {
  if (effect.kind === 'retry') return [toldOf(ports.retry())]
  const told = await askPorts(ports, effect)
  return 'kind' in told ? [told] : told
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
