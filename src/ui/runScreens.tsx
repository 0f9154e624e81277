import { App } from './App.tsx'
import { askPorts } from './askPorts.ts'
import type { Effect, Message, Model } from './model.ts'
import type { Ports } from './ports.ts'
import { foundMessage } from './screens/evidence/foundMessage.ts'
import { openTerminal } from './terminal/terminal.ts'
import { renderInto } from './terminal/renderInto.ts'
import { spareMemory } from './terminal/spareMemory.ts'
import { update } from './update.ts'

/** Seconds between two looks at the time. */
const tick = 15

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
  void spareMemory()

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
      case 'suspend':
        terminal.suspend()
        return []
      case 'edit': {
        const edited = terminal.lend(() => ports.edit(effect.note))
        return 'why' in edited
          ? [{ kind: 'failed', why: edited.why }]
          : [{ kind: 'edited', question: effect.question, note: edited.note }]
      }
      case 'repaint':
        terminal.repaint()
        return []
      case 'leave':
        leave(effect.status)
        return []
      case 'begin':
      case 'correct':
      case 'record':
      case 'resume':
      case 'lookIntoReports':
      case 'takeIn':
      case 'finish':
      case 'home': {
        const told = askPorts(ports, effect)
        return told instanceof Promise ? later(told) : told
      }
    }
  }

  const clock = setInterval(() => dispatch({ kind: 'ticked', seconds: tick }), tick * 1000)

  // Until the lists are there keys wait, so that none is lost and none means something else a moment later.
  later(
    Promise.all([ports.lists(), ports.usual()]).then(([lists, usual]) => ({
      kind: 'loaded',
      ...lists,
      ...usual,
    })),
  )
  later(ports.found.then(foundMessage))
  try {
    return await Promise.race([left, broken, ink.waitUntilExit().then(() => left)])
  } finally {
    clearInterval(clock)
    clearImmediate(painting)
    ink.unmount()
    terminal.close()
  }
}
