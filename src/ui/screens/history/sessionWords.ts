import type { Bank } from '../../../domain/bank.ts'
import { steps } from '../../../domain/bank.ts'
import { inline } from '../../../domain/words/inline.ts'
import { count, percentRange } from '../../../domain/words/figures.ts'
import { otherBank } from '../../../domain/otherBank.ts'
import type { SessionFigures } from '../../../domain/trend/sessionFigures.ts'
import type { PastSession } from '../../sessions.ts'
import { rememberedFigures } from './rememberedFigures.ts'

const dateWidth = 12
const cadenceWidth = 11
const readyWidth = 10
const roomForCadence = 70

/** A session in a row: its day, how often the team released, how ready it was for the step to work on, and what held it up. */
export function sessionRow(bank: Bank, { assessment }: PastSession, width: number): string {
  const figures = rememberedFigures(bank, assessment)
  const cadence =
    width >= roomForCadence ? bank.words.cadences[assessment.cadence].title.padEnd(cadenceWidth) : ''
  return `${assessment.date.padEnd(dateWidth)}${cadence}${readyIn(figures).padEnd(readyWidth)}${heldUp(bank, figures)}`
}

function readyIn({ workingStep, steps: figures }: SessionFigures): string {
  const range = workingStep ? figures[steps.indexOf(workingStep)]?.readiness : null
  return range ? percentRange(range.low, range.high) : '–'
}

function heldUp(bank: Bank, { constraint, situation }: SessionFigures): string {
  const capability = bank.capabilities.find(({ id }) => id === constraint)
  return capability ? inline(capability) : bank.words.situations[situation].title
}

/** All that the row has no room for, in sentences. */
export function sessionSentences(bank: Bank, { assessment }: PastSession): readonly string[] {
  const figures = rememberedFigures(bank, assessment)
  const { workingStep, situation, tentative, position, coverage } = figures
  const { stages, situations, steps: stepWords, cadences } = bank.words
  const open = coverage.unknown + coverage.skipped + coverage.split
  const other = otherBank(bank, assessment.bank)
  return [
    `Released ${cadences[assessment.cadence].title}. ${situations[situation].title}${tentative ? ', if the open answers are at their worst' : ''}.`,
    ...(workingStep
      ? [
          `Work was on the way ${stepWords[workingStep].title}: ${readyIn(figures)} ready, ${heldUpSentence(bank, figures)}.`,
        ]
      : []),
    `${position ? `At ${position.low === position.high ? stages[position.low].title : `${stages[position.low].title} to ${stages[position.high].title}`}. ` : ''}${coverage.answered} of ${count(coverage.asked, 'question')} answered${open ? `, ${open} open` : ''}.`,
    ...(other ? [`It was ${other}.`] : []),
  ]
}

function heldUpSentence(bank: Bank, figures: SessionFigures): string {
  return figures.constraint ? `held up by ${heldUp(bank, figures)}` : 'held up by nothing'
}
