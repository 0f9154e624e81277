import type { Event, Session, Details } from '../domain/session.ts'
import { App } from './App.tsx'
import type { DraftSummary, Effect, FinishedFiles, Message, Model, PastSession } from './model.ts'
import { openTerminal } from './terminal/terminal.ts'
import { renderInto } from './terminal/renderInto.ts'
import { update } from './update.ts'

/** Whether something is on disk now, and why not. */
export type Kept = { readonly saved: true } | { readonly saved: false; readonly why: string }

/** What the screens ask of whoever started them. */
export interface Ports {
  /** Starts a session whose first event is its details. */
  readonly begin: (details: Details) => { readonly session: Session; readonly kept: Kept }
  /** Keeps an event of the session that is going on, before it returns. */
  readonly record: (event: Event) => Kept
  readonly resume: (id: string) => Promise<Session | { readonly why: string }>
  readonly finish: (session: Session) => Promise<FinishedFiles | { readonly why: string }>
  readonly lists: () => Promise<{
    readonly drafts: readonly DraftSummary[]
    readonly past: readonly PastSession[]
  }>
  /** What the form about a team begins with. */
  readonly usual: () => Promise<{ readonly usual: Partial<Details>; readonly notice?: string }>
  /** Tries once more to keep what is not kept; called before the program ends. What it returns is said on the normal screen. */
  readonly farewell: () => string
  /** How many events are in memory only. */
  readonly unsaved: () => number
}

interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
}

/** Shows the screens until somebody leaves; the exit status. Throws what a component threw, the terminal restored. */
export async function runScreens(start: Model, ports: Ports, streams: Streams): Promise<number> {
  let model = start
  let leave: (status: number) => void = () => {}
  let painting: NodeJS.Immediate | undefined
  const left = new Promise<number>((resolve) => (leave = resolve))
  const terminal = openTerminal({
    ...streams,
    title: 'boring releases',
    onKey: (key) => dispatch({ kind: 'pressed', key }),
    onResize: (size) => dispatch({ kind: 'resized', size }),
    onEnd: ports.farewell,
    onBroken: ports.farewell,
  })
  model = { ...model, size: terminal.size() }
  let fail: (error: unknown) => void = () => {}
  const broken = new Promise<never>((_, reject) => (fail = reject))
  const ink = renderInto(terminal, <App model={model} />)

  function dispatch(message: Message): void {
    const messages = [message]
    for (const next of messages) {
      const { model: changed, effects } = update(model, next)
      model = changed
      for (const effect of effects) messages.push(...perform(effect))
    }
    // Keys that came together are painted together; what they said is kept already.
    painting ??= setImmediate(() => {
      painting = undefined
      ink.rerender(<App model={model} />)
    })
  }

  function later(work: Promise<Message>): readonly Message[] {
    work.then(dispatch, fail)
    return []
  }

  /** Does what was asked for; what was kept is on disk before the next frame. */
  function perform(effect: Effect): readonly Message[] {
    switch (effect.kind) {
      case 'begin': {
        const { session, kept } = ports.begin(effect.details)
        return [{ kind: 'began', session }, keptMessage(kept)]
      }
      case 'record':
        return [keptMessage(ports.record(effect.event))]
      case 'resume':
        return later(
          ports
            .resume(effect.id)
            .then((session) =>
              'why' in session ? { kind: 'failed', ...session } : { kind: 'began', session },
            ),
        )
      case 'finish':
        return later(
          ports
            .finish(effect.session)
            .then((files) => ('why' in files ? { kind: 'failed', ...files } : { kind: 'finished', files })),
        )
      case 'home':
        return later(ports.lists().then((lists) => ({ kind: 'cameHome', ...lists })))
      case 'suspend':
        terminal.suspend()
        return []
      case 'repaint':
        terminal.repaint()
        return []
      case 'leave':
        leave(effect.status)
        return []
    }
  }

  // Until the lists are there keys wait, so that none is lost and none means something else a moment later.
  later(
    Promise.all([ports.lists(), ports.usual()]).then(([lists, usual]) => ({
      kind: 'loaded',
      ...lists,
      ...usual,
    })),
  )
  try {
    return await Promise.race([left, broken, ink.waitUntilExit().then(() => left)])
  } finally {
    clearImmediate(painting)
    ink.unmount()
    terminal.close()
  }
}

function keptMessage(kept: Kept): Message {
  return kept.saved ? { kind: 'saved' } : { kind: 'notSaved', why: kept.why }
}
