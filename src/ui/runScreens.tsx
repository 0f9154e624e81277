import { App } from './App.tsx'
import { askPorts } from './askPorts.ts'
import type { Effect, Message, Model } from './model.ts'
import type { Ports } from './ports.ts'
import { foundMessage } from './screens/evidence/foundMessage.ts'
import { openStage } from './terminal/openStage.ts'
import type { Stage, Streams } from './terminal/openStage.ts'
import { spareMemory } from './terminal/spareMemory.ts'
import { update } from './update.ts'

/** Seconds between two looks at the time. */
const tick = 15

/** Shows the screens until somebody leaves; the exit status. Throws what a component threw, the terminal restored. */
export async function runScreens(start: Model, ports: Ports, streams: Streams): Promise<number> {
  let model = start
  const stage = openStage({
    ...streams,
    title: 'boring releases',
    onKey: (key) => dispatch({ kind: 'pressed', key }),
    onResize: (size) => dispatch({ kind: 'resized', size }),
    onEnd: ports.farewell,
    onBroken: ports.farewell,
    draw: () => <App model={model} />,
  })
  model = { ...model, size: stage.terminal.size() }

  function dispatch(message: Message): void {
    const messages = [message]
    for (const next of messages) {
      const { model: changed, effects } = update(model, next)
      model = changed
      for (const effect of effects) {
        const came = perform(effect, ports, stage)
        if (came instanceof Promise) later(came)
        else messages.push(...came)
      }
    }
    // Keys that came together are painted together; what they said is kept already.
    stage.paint()
  }

  function later(work: Promise<Message>): void {
    work.then(dispatch, stage.fail)
  }

  const left = stage.play()
  void spareMemory()
  const clock = setInterval(() => dispatch({ kind: 'ticked', seconds: tick }), tick * 1000)
  // Until the lists are there keys wait, so that none is lost and none means something else a moment later.
  later(loaded(ports))
  later(ports.found.then(foundMessage))
  try {
    return await left
  } finally {
    clearInterval(clock)
  }
}

async function loaded(ports: Ports): Promise<Message> {
  const [lists, usual] = await Promise.all([ports.lists(), ports.usual()])
  return { kind: 'loaded', ...lists, ...usual }
}

/** Does what was asked for, and says what came of it, now or later; what was kept is on disk when this returns. */
function perform(
  effect: Effect,
  ports: Ports,
  { terminal, leave }: Stage,
): readonly Message[] | Promise<Message> {
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
    case 'home':
      return askPorts(ports, effect)
  }
}
