import { restsOnDoubt } from '../../domain/diagnosis/reason.ts'
import type { Capability, Situation } from '../../domain/bank.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import type { CapabilityAtStep } from '../../domain/diagnosis/readiness.ts'
import { inline } from '../../domain/words/inline.ts'
import { percentRange, points } from '../../domain/words/figures.ts'
import { firstToAsk } from '../../domain/roadmap/firstToAsk.ts'
import { leastReady } from '../../domain/diagnosis/leastReady.ts'
import { pointsOfStep } from '../../domain/diagnosis/pointsOfStep.ts'
import { shareOfMissing } from '../../domain/diagnosis/shareOfMissing.ts'
import { heading, paragraph, strong } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { reasonList } from './reasonList.ts'

/** What the answers amount to, in one heading, and the answers that make it so. */
export function headline(report: Reportable): readonly Block[] {
  const { bank, diagnosis, roadmap, assessment } = report
  const { situation, working } = diagnosis
  const { means } = bank.words.situations[situation]
  const constraint = working?.low.holders[0]
  if (working && constraint) {
    return diagnosis.hangsOnDoubt ? undecided(report, working, constraint) : held(report, working, constraint)
  }
  if (situation === 'unscored')
    return [heading(2, 'Too little was answered to say anything'), paragraph(means)]
  if (situation === 'steady') return [heading(2, 'You are where you want to be'), paragraph(means)]
  const asked = assessment.mode === 'quick' ? 'Nothing among the questions asked' : 'Nothing that was asked'
  const pace = roadmap.raiseCadence ? `: release ${bank.words.cadences[roadmap.raiseCadence].title}` : ''
  return [heading(2, `${asked} stops you${pace}`), paragraph(means), ...shortOf(report, working)]
}

/** Where the working step is clear only with the best of answers, the first thing is to have them. */
function undecided(
  report: Reportable,
  working: StepDiagnosis,
  constraint: CapabilityAtStep,
): readonly Block[] {
  const { bank, diagnosis, roadmap } = report
  const first = firstToAsk(diagnosis, roadmap)
  const todo = first?.kind === 'settle' ? 'Settle this first' : 'Find this out first'
  const step = bank.words.steps[working.step].title
  const cost = pointsOfStep(working.low)?.costs.get(constraint.capability) ?? 0
  return [
    heading(2, `${todo}: ${first?.question.asks ?? inline(constraint.capability)}`),
    paragraph(
      `Whether anything holds you up on the way ${step} hangs on answers that are still open. At their best, nothing does. At their worst, it is `,
      strong(inline(constraint.capability)),
      `, which would cost ${points(cost)}. These are the answers that it would take:`,
    ),
    ...reasonList(report, constraint.capability, working.low.index),
  ]
}

function held(report: Reportable, working: StepDiagnosis, constraint: CapabilityAtStep): readonly Block[] {
  const { bank, diagnosis } = report
  return [
    heading(2, `${lead(diagnosis.situation, constraint)}: ${inline(constraint.capability)}`),
    paragraph(
      ...pace(report, working),
      `For the way ${bank.words.steps[working.step].title} you are ${leastReady(working)}; `,
      strong(inline(constraint.capability)),
      ` costs ${shareOfMissing(working.low, constraint.capability)}. `,
      restsOnDoubt(bank, diagnosis)
        ? 'The answers that make it are open: find them out, or settle them, first.'
        : bank.words.situations[diagnosis.situation].means,
    ),
    paragraph(usual(working, constraint.capability)),
    ...reasonList(report, constraint.capability, working.low.index),
    ...heldAsWell(working),
  ]
}

function lead(situation: Situation, { capability }: CapabilityAtStep): string {
  if (situation === 'overreach') return capability.carries ? 'Make this safe first' : 'What holds you up'
  return situation === 'friction' ? 'What slows you' : 'What holds you back'
}

/** Whoever releases faster than the working step asks for hears what that pace stands on. */
function pace({ bank, assessment, diagnosis }: Reportable, { low }: StepDiagnosis): readonly string[] {
  const today = bank.words.cadences[assessment.cadence].title
  if (diagnosis.situation === 'friction') return [`You release ${today} all the same. `]
  if (diagnosis.situation !== 'overreach') return []
  const weak = low.holders.map(({ capability }) => capability).filter(({ carries }) => carries)
  return [`You release ${today}. What does not carry that yet: ${weak.map(inline).join(', ')}. `]
}

function usual({ usual: most }: StepDiagnosis, constraint: Capability): string {
  if (!most || most.id === constraint.id)
    return `Usually ${inline(constraint)} holds this step up. In your answers it does too, because of these:`
  return `Usually ${inline(most)} holds this step up. In your answers it is ${inline(constraint)}, because of these:`
}

/** What else holds the step up, so that nobody is surprised when the first is gone. */
function heldAsWell({ low }: StepDiagnosis): readonly Block[] {
  const costs = pointsOfStep(low)?.costs
  const others = low.holders
    .slice(1)
    .map(({ capability }) => `${inline(capability)} (${points(costs?.get(capability) ?? 0)})`)
  return others.length ? [paragraph(`Held up as well by: ${others.join(', ')}.`)] : []
}

/** With headroom, what is short is said and let be. */
function shortOf({ bank }: Reportable, working: StepDiagnosis | null): readonly Block[] {
  if (!working || working.low.readiness === null || working.high.readiness === null) return []
  const range = percentRange(working.low.readiness, working.high.readiness)
  const isShort = working.low.capabilities.some(({ drag }) => drag > 0)
  const rest = isShort ? '; what is short there holds nothing up' : ''
  return [paragraph(`You are ${range} ready for the way ${bank.words.steps[working.step].title}${rest}.`)]
}
