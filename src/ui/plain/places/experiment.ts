import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import { experimentOf } from '../../../domain/roadmap/choice.ts'
import { usualReview, wrongWithReview } from '../../../domain/roadmap/reviewDay.ts'
import type { Asks } from '../asks.ts'
import { moveTo, say } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'
import { nameInWords, withWord } from './roadmap.ts'

type ExperimentPlace = Place & { readonly kind: 'experiment' }

/** Who sees to an experiment that was chosen, and when it is looked at again. */
export function askExperiment(talk: Talk, place: ExperimentPlace): Asks<Turn> {
  const name = place.names[place.at] ?? ''
  const { owner, review } = experimentOf(talk.session?.experiments ?? [], name) ?? {}
  return place.asks === 'owner'
    ? askOwner(talk, place, name, owner)
    : askReview(talk, place, name, review ?? usualReview(talk.today))
}

function askOwner(talk: Talk, place: ExperimentPlace, name: string, owner: string | undefined): Asks<Turn> {
  const next: Place = { ...place, asks: 'review' }
  return {
    opening: () => ['', nameInWords(talk, name), 'Who sees to it?'],
    prompt: owner ? `Who [${owner}]: ` : 'Who: ',
    accepts: [
      { type: 'text', does: 'who sees to it' },
      { type: 'Enter', does: owner ? `keep ${owner}` : 'nobody yet' },
      { type: 'b', does: 'back to what you could try' },
    ],
    answer(line) {
      if (line === 'b') return moveTo(talk, { kind: 'roadmap', brief: false })
      return line === ''
        ? moveTo(talk, next)
        : withWord(talk, name, { owner: plainLine(line, longest.owner) }, next)
    },
  }
}

function askReview(talk: Talk, place: ExperimentPlace, name: string, usual: string): Asks<Turn> {
  return {
    opening: () => ['When do you look at it again? Enter takes the day in brackets.'],
    prompt: `Day [${usual}]: `,
    accepts: [
      { type: usual, does: 'a day, as year-month-day' },
      { type: 'Enter', does: `on ${usual}` },
      { type: 'b', does: 'who sees to it' },
    ],
    answer(line) {
      if (line === 'b') return moveTo(talk, { ...place, asks: 'owner' })
      const review = line || usual
      const wrong = wrongWithReview(review, talk.today)
      return wrong === undefined ? withWord(talk, name, { review }, placeAfter(place)) : say(talk, wrong)
    },
  }
}

function placeAfter(place: ExperimentPlace): Place {
  const at = place.at + 1
  return at < place.names.length ? { ...place, at, asks: 'owner' } : { kind: 'roadmap', brief: true }
}
