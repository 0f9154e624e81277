import type { Bank } from '../../../domain/bank.ts'
import { diagnose } from '../../../domain/diagnosis/diagnosis.ts'
import { listed } from '../../../domain/words/figures.ts'
import { wordsOf } from '../../../domain/roadmap/action.ts'
import type { Candidate } from '../../../domain/roadmap/candidates.ts'
import type { PlannedAction } from '../../../domain/roadmap/course.ts'
import { effortInWords } from '../../../domain/roadmap/effortInWords.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { worthInWords } from '../../../domain/roadmap/pointsOfAction.ts'
import { assessmentOf } from '../../../domain/session/session.ts'
import type { Model } from '../../model.ts'

/** What a candidate is called, here and in the report. */
export function titleOf(bank: Bank, { name }: Candidate): string {
  return experimentTitle(bank, name)
}

/** What is told of a candidate: label and words. The first line is what to begin with. */
export function tellingsOf(
  model: Pick<Model, 'bank' | 'session' | 'today'>,
  candidate: Candidate,
): readonly (readonly [string, string])[] {
  const { bank } = model
  switch (candidate.kind) {
    case 'action': {
      const { firstStep, done, signal, risk, effort } = wordsOf(candidate.action)
      const worth = worthOf(model, candidate.action)
      const gain = worth === undefined ? 'it opens the way' : `${worth} of readiness`
      return [
        ['First step', firstStep],
        ['Worth', `${gain}; it takes ${effortInWords[effort]}`],
        ['Done when', done],
        ['Signal', signal],
        ['Risk', risk],
      ]
    }
    case 'raiseCadence': {
      const { title, means } = bank.words.cadences[candidate.cadence]
      return [
        [
          'First step',
          `Put the days of the next four weeks on which you release into the calendar (${title}: ${means}).`,
        ],
        ['Signal', 'Releases that had to be taken back or mended at once, and the hours that each takes.'],
        ['Way back', 'Release as seldom as before, and write down what it was.'],
      ]
    }
    case 'findOut':
      return [
        ['First step', candidate.open.question.look],
        ...waiting(candidate.open.waiting),
        ['Why', candidate.open.question.why],
      ]
    case 'settle': {
      const { discuss, look, why } = candidate.open.question
      return [
        ['First step', 'Those who stand furthest apart tell what they saw in the last three releases.'],
        ['Talk about', discuss ?? look],
        ...waiting(candidate.open.waiting),
        ['Why', why],
      ]
    }
  }
}

function worthOf(
  { bank, session, today }: Pick<Model, 'bank' | 'session' | 'today'>,
  action: PlannedAction,
): string | undefined {
  const assessment = session && assessmentOf(bank, session, today)
  return assessment && worthInWords(bank, diagnose(bank, assessment), action)
}

const mostNamed = 3

function waiting(actions: readonly Parameters<typeof wordsOf>[0][]): readonly (readonly [string, string])[] {
  const titles = actions.slice(0, mostNamed).map((action) => `“${wordsOf(action).title}”`)
  return titles.length ? [['Waiting for it', listed(titles)]] : []
}
