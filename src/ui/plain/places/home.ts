import { proposedForm } from '../../screens/about/proposedForm.ts'
import { homeLabel, homeMenu } from '../../screens/home/homeMenu.ts'
import type { HomeItem } from '../../screens/home/homeMenu.ts'
import type { Asks } from '../asks.ts'
import { item } from '../row.ts'
import { doing, moveTo } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'

/** Where everything starts: go on, begin, look back. */
export function askHome(talk: Talk): Asks<Turn> {
  const items = homeMenu(talk)
  return {
    opening: () => [
      '',
      'Boring releases: find out how you release, what one thing holds you back, and what to try first.',
      ...items.map((each, place) => item(place + 1, homeLabel(talk, each))),
    ],
    prompt: `Choose, 1 to ${items.length}: `,
    accepts: [
      { type: `1 to ${items.length}`, does: 'what stands beside the number' },
      { type: 'start', does: 'all questions' },
      { type: 'quick', does: 'the quick ones' },
    ],
    answer(line) {
      if (line === 'start' || line === 'quick')
        return choose(talk, { kind: 'start', mode: line === 'quick' ? 'quick' : 'full' })
      const chosen = /^\d+$/u.test(line) ? items[Number(line) - 1] : undefined
      return chosen && choose(talk, chosen)
    },
  }
}

function choose(talk: Talk, chosen: HomeItem): Turn {
  switch (chosen.kind) {
    case 'resume':
      return doing(talk, { kind: 'resume', id: chosen.draft.id })
    case 'start':
      return moveTo(talk, { kind: 'about', form: proposedForm(talk, { mode: chosen.mode }) })
    case 'lookBack':
      return moveTo(talk, { kind: 'past' })
    case 'leave':
      return doing(talk, { kind: 'leave', status: 0 })
  }
}
