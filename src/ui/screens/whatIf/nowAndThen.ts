import { steps } from '../../../domain/bank.ts'
import type { Bank } from '../../../domain/bank.ts'
import { inline } from '../../../domain/words/inline.ts'
import type { Diagnosis, StepDiagnosis } from '../../../domain/diagnosis/diagnosis.ts'
import { percentRange } from '../../../domain/words/figures.ts'
import { beside, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { inSigns } from '../../looks/signs.ts'

/** Something that the game may change: what it is called, what it is, and what it would be. */
export interface NowAndThen {
  readonly label: string
  readonly now: string
  readonly played: string
}

/** All that two diagnoses say of the same things. */
export function nowAndThen(bank: Bank, now: Diagnosis, then: Diagnosis): readonly NowAndThen[] {
  const row = (label: string, of: (diagnosis: Diagnosis) => string) => ({
    label,
    now: of(now),
    played: of(then),
  })
  return [
    row('Held up by', (diagnosis) => constraintOf(diagnosis)),
    ...now.steps.map(({ step }) =>
      row(`Ready ${bank.words.steps[step].title}`, ({ steps }) =>
        readyAt(steps.find((each) => each.step === step)),
      ),
    ),
    row('Work on', ({ working }) =>
      working ? `the way ${bank.words.steps[working.step].title}` : 'no step',
    ),
    row('That means', ({ situation }) => bank.words.situations[situation].title),
    row('You are at', ({ position }) => positionOf(bank, position)),
  ]
}

function constraintOf({ working, hangsOnDoubt }: Diagnosis): string {
  const constraint = working?.low.holders[0]
  if (!constraint) return 'nothing'
  return `${inline(constraint.capability)}${hangsOnDoubt ? ', at worst' : ''}`
}

function readyAt(step: StepDiagnosis | undefined): string {
  if (!step || step.low.readiness === null || step.high.readiness === null) return 'not scored'
  return `${percentRange(step.low.readiness, step.high.readiness)}${step.low.holders.length ? '' : ', clear'}`
}

function positionOf({ words }: Bank, position: Diagnosis['position']): string {
  if (!position) return 'not known'
  const [low, high] = [words.stages[position.low].title, words.stages[position.high].title]
  return low === high ? low : `${low} to ${high}`
}

const labelWidth = 30
const roomForColumns = 76

/**
 * Now and then beside each other where there is room; else one behind the other, what holds the team up and the steps
 * first, and of the rest only what would change. What would change stands out.
 */
export function nowAndThenLines(
  { signs }: Model,
  rows: readonly NowAndThen[],
  changes: string,
  width: number,
): readonly Line[] {
  if (width < roomForColumns)
    return rows
      .filter(({ now, played }, place) => place <= steps.length || now !== played)
      .flatMap(({ label, now, played }) =>
        wrapped(
          inSigns(now === played ? `${label}: ${now}` : `${label}: ${now} ${signs.turns} ${played}`, signs),
          width,
          now === played ? 'plain' : 'focus',
        ),
      )
  const column = Math.floor((width - labelWidth) / 2)
  const head: Line = [
    span(''.padEnd(labelWidth)),
    span('now'.padEnd(column), 'title'),
    span(changes, 'title'),
  ]
  return [
    head,
    ...rows.flatMap(({ label, now, played }) =>
      beside(
        [[span(label)]],
        beside(
          wrapped(inSigns(now, signs), column - 2),
          wrapped(
            now === played ? 'the same' : inSigns(played, signs),
            column - 1,
            now === played ? 'plain' : 'focus',
          ),
          column,
        ),
        labelWidth,
      ),
    ),
  ]
}
