import { reopened } from '../../src/domain/correction/reopened.ts'
import type { Event } from '../../src/domain/session/session.ts'
import type { Effect, Message, Model } from '../../src/ui/model.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { begun } from './anyModel.ts'

/** The model after messages, and every event that was to be kept, in order. */
export function after(
  start: Model,
  messages: readonly Message[],
): { readonly model: Model; readonly events: readonly Event[]; readonly left: boolean } {
  const events: Event[] = []
  let left = false
  let model = start
  const queue = [...messages]
  for (const message of queue) {
    const change = update(model, message)
    model = change.model
    for (const effect of change.effects) {
      left ||= effect.kind === 'leave'
      if (effect.kind === 'record') events.push(effect.event)
      const answer = answerTo(effect)
      if (answer) model = update(model, answer).model
    }
  }
  return { model, events, left }
}

function answerTo(effect: Effect): Message | undefined {
  switch (effect.kind) {
    case 'begin':
      return { kind: 'began', session: begun(effect.details) }
    case 'correct':
      return {
        kind: 'began',
        session: reopened(bank, effect.assessment, { id: '01B', started: '2026-11-22T10:00:00.000Z' }),
      }
    case 'finish':
      return { kind: 'finished', files: { assessment: '/data/a.json', report: '/team/reports/a.md' } }
    case 'home':
      return { kind: 'cameHome', drafts: [], past: [] }
    case 'lookIntoReports':
      return { kind: 'reported' }
    case 'takeIn':
    case 'record':
      return { kind: 'saved' }
    case 'resume':
    case 'leave':
    case 'suspend':
    case 'repaint':
    case 'edit':
      return undefined
  }
}

/** Keys as they reach the screens. */
export const press = (keys: readonly Key[]): readonly Message[] =>
  keys.map((key) => ({ kind: 'pressed', key }))
