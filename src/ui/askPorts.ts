import type { Effect, Message } from './model.ts'
import type { Kept, Ports } from './ports.ts'

/** What is asked of whoever started the session, however it is shown. */
export type Asked = Extract<
  Effect,
  {
    readonly kind:
      | 'begin'
      | 'correct'
      | 'record'
      | 'resume'
      | 'lookIntoReports'
      | 'takeIn'
      | 'finish'
      | 'home'
  }
>

/** What came of it. */
export type Told = Extract<
  Message,
  {
    readonly kind: 'began' | 'reported' | 'tookIn' | 'saved' | 'notSaved' | 'finished' | 'failed' | 'cameHome'
  }
>

/** Does what was asked; what was to be kept is kept when this returns, the rest comes later. */
export function askPorts(ports: Ports, asked: Asked): readonly Told[] | Promise<Told> {
  switch (asked.kind) {
    case 'begin': {
      const { session, kept } = ports.begin(asked.details)
      return [{ kind: 'began', session }, toldOf(kept)]
    }
    case 'correct':
      return [{ kind: 'began', session: ports.correct(asked.assessment) }]
    case 'record':
      return [toldOf(ports.record(asked.event))]
    case 'resume':
      return ports
        .resume(asked.id)
        .then((resumed) =>
          'why' in resumed ? { kind: 'failed', ...resumed } : { kind: 'began', ...resumed },
        )
    case 'lookIntoReports':
      return ports.lookIntoReports(asked.of).then((news) => ({ kind: 'reported', ...(news && { news }) }))
    case 'takeIn':
      return ports
        .takeIn(asked.of, asked.experiments)
        .then((now) => ('why' in now ? { kind: 'failed', ...now } : { kind: 'tookIn', of: asked.of, now }))
    case 'finish':
      return ports
        .finish(asked.session)
        .then((files) => ('why' in files ? { kind: 'failed', ...files } : { kind: 'finished', files }))
    case 'home':
      return ports.lists().then((lists) => ({ kind: 'cameHome', ...lists }))
  }
}

/** Whether something is kept, as a message. */
export function toldOf(kept: Kept): Told {
  return kept.saved ? { kind: 'saved' } : { kind: 'notSaved', why: kept.why }
}
