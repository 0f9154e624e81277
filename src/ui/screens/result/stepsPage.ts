import { inline } from '../../../domain/words/inline.ts'
import type { StepDiagnosis } from '../../../domain/diagnosis/diagnosis.ts'
import { pointsOfStep } from '../../../domain/diagnosis/pointsOfStep.ts'
import { isClear } from '../../../domain/diagnosis/situation.ts'
import { percentRange } from '../../../domain/words/figures.ts'
import { emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { inSigns } from '../../looks/signs.ts'
import type { Signs } from '../../looks/signs.ts'
import type { Result } from './resultOf.ts'
import { heldUpBy } from './resultWords.ts'

const longestBar = 60
const lead = 2
const readyWidth = 11

/** The three steps, each with its readiness as a bar that has to reach its mark, what holds it up, and what usually does. */
export function stepsPage(model: Model, result: Result, width: number): readonly Line[] {
  const { bank, signs } = model
  const { working } = result.diagnosis
  return [
    ...wrapped(
      'How much of what each step needs is there. The mark at the end is what it needs: 100 %.',
      width,
    ),
    ...wrapped(legend(signs, result.diagnosis.steps), width),
    emptyLine,
    ...result.diagnosis.steps.flatMap((each) => {
      const works = each.step === working?.step
      const title = bank.words.steps[each.step].title
      return [
        [
          span(
            works ? `${signs.pointer} ${title}: work on this one` : `  ${title}`,
            works ? 'focus' : 'title',
          ),
        ],
        bar(each, signs, width),
        ...indented(holderText(each), width, span(' '.repeat(lead))),
        emptyLine,
      ]
    }),
    ...(working ? costLines(model, working, width) : []),
  ]
}

function legend({ full, possible, empty }: Signs, all: readonly StepDiagnosis[]): string {
  const hasDoubt = all.some(({ low, high }) => low.readiness !== high.readiness)
  return `${full} ready   ${hasDoubt ? `${possible} perhaps, open answers   ` : ''}${empty} missing`
}

/** How ready, as a figure and as a bar: what is sure, what is possible, what is missing, and the mark to reach. */
function bar({ low, high }: StepDiagnosis, signs: Signs, width: number): Line {
  if (low.readiness === null || high.readiness === null)
    return [span(' '.repeat(lead)), span('not scored: nothing that it needs was answered')]
  const cells = Math.min(longestBar, width - lead - readyWidth - 7)
  const sure = Math.floor((low.readiness / 100) * cells)
  const possible = Math.floor((high.readiness / 100) * cells) - sure
  const clear = isClear(low)
  const figure = inSigns(percentRange(low.readiness, high.readiness), signs).padEnd(readyWidth)
  return [
    span(' '.repeat(lead)),
    span(figure, clear ? 'good' : 'title'),
    span(signs.full.repeat(sure), clear ? 'good' : 'plain'),
    span(signs.possible.repeat(possible)),
    span(signs.empty.repeat(cells - sure - possible)),
    span(`${signs.mark} 100 %`),
  ]
}

function holderText(each: StepDiagnosis): string {
  return [
    ...(each.low.readiness === null ? [] : [heldUpBy(each)]),
    ...(each.usual ? [`Usually: ${inline(each.usual)}.`] : []),
  ].join(' ')
}

/** What each capability costs the working step; with its readiness that makes 100. */
function costLines({ bank }: Model, { low, step }: StepDiagnosis, width: number): readonly Line[] {
  const inPoints = pointsOfStep(low)
  if (!inPoints || !inPoints.costs.size) return []
  const costs = [...inPoints.costs].map(([capability, cost]) => `${inline(capability)} ${cost}`)
  return wrapped(
    `The way ${bank.words.steps[step].title}, in points: ${inPoints.ready} ready; missing: ${costs.join(', ')}. Together 100.`,
    width,
  )
}
