import type { Asks } from '../asks.ts'
import { doing, moveTo } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'

/** Something is in memory only: nothing else is asked before somebody has said what to do about it. */
export function askUnsaved(talk: Talk, { why, next }: Place & { readonly kind: 'unsaved' }): Asks<Turn> {
  return {
    opening: () => [
      '',
      `NOT SAVED: ${why}`,
      'What you typed last is in memory only. Enter tries again to save it, c goes on without, s leaves.',
    ],
    prompt: 'NOT SAVED. Enter, c or s: ',
    accepts: [
      { type: 'Enter', does: 'try again to save' },
      { type: 'c', does: 'go on; every further answer tries to save this one too' },
    ],
    answer(line) {
      if (line === '') return doing(talk, { kind: 'retry' })
      return line === 'c' ? moveTo(talk, next) : undefined
    },
  }
}
