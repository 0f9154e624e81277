import { inline } from '../../../domain/words/inline.ts'
import { leastReady } from '../../../domain/diagnosis/leastReady.ts'
import { pointsOfStep } from '../../../domain/diagnosis/pointsOfStep.ts'
import { reasonsFor } from '../../../domain/diagnosis/reason.ts'
import type { Reason } from '../../../domain/diagnosis/reason.ts'
import { shareOfMissing } from '../../../domain/diagnosis/shareOfMissing.ts'
import type { StepDiagnosis } from '../../../domain/diagnosis/diagnosis.ts'
import type { CapabilityAtStep } from '../../../domain/diagnosis/readiness.ts'
import { count, listed, percent, percentRange, points } from '../../../domain/words/figures.ts'
import { beside, emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { inSigns } from '../../looks/signs.ts'
import { bodyHeight } from '../bodyHeight.ts'
import { largePrint } from './largePrint.ts'
import type { Result } from './resultOf.ts'
import { advice, firstTask, openAnswers, situationTitle } from './resultWords.ts'

/** The answers that stand beside a constraint; the report has them all. */
const mostReasons = 3

/** What the answers amount to, in large print, with the two or three answers that make it and what it usually is. */
export function constraintPage(model: Model, result: Result, width: number): readonly Line[] {
  const { working, hangsOnDoubt } = result.diagnosis
  const constraint = working?.low.holders[0]
  if (!working || !constraint) return withoutConstraint(model, result, width)
  const at = { model, result, working, constraint, width }
  return hangsOnDoubt ? undecided(at) : held(at)
}

interface Constrained {
  readonly model: Model
  readonly result: Result
  readonly working: StepDiagnosis
  readonly constraint: CapabilityAtStep
  readonly width: number
}

function held(at: Constrained): readonly Line[] {
  const { model, result, working, constraint, width } = at
  const { bank } = model
  const { title } = bank.words.situations[result.diagnosis.situation]
  const others = working.low.holders.slice(1).map(({ capability }) => inline(capability))
  return [
    ...wrapped(`${title}, ${bank.words.steps[working.step].title}:`, width, 'title'),
    ...inLargePrint(model, constraint.capability.title, width),
    ...reasonsAndUsual(
      at,
      `You are ${leastReady(working)} for this step. ${constraint.capability.title} costs ${shareOfMissing(working.low, constraint.capability)}. Your answers that make it:`,
    ),
    ...(others.length ? wrapped(`Held up as well by ${listed(others)}.`, width) : []),
    emptyLine,
    ...wrapped(advice(bank, result.diagnosis), width, 'title'),
  ]
}

function inLargePrint(model: Model, text: string, width: number): readonly Line[] {
  return largePrint(text, model.signs, width, bodyHeight(model.size))
}

/** From here on the usual constraint stands beside the answers, not above them. */
const roomForTwo = 100
const gap = 4

function reasonsAndUsual(at: Constrained, lead: string): readonly Line[] {
  const { width } = at
  if (width < roomForTwo)
    return [...wrapped(lead, width), ...reasonLines(at, width), ...wrapped(usualInShort(at), width)]
  const left = Math.floor((width - gap) * 0.62)
  return [
    ...beside(
      [...wrapped(lead, left), ...reasonLines(at, left)],
      usualAtLength(at, width - gap - left),
      left + gap,
    ),
    emptyLine,
  ]
}

function usualInShort({ working: { usual }, constraint: { capability } }: Constrained): string {
  if (!usual || usual.id === capability.id) return 'It is what usually holds this step up.'
  return `Usually ${inline(usual)} holds this step up; in your answers it is ${inline(capability)}.`
}

/** What usually holds this step up, what that is, and how it stands in these answers. */
function usualAtLength({ working, constraint }: Constrained, width: number): readonly Line[] {
  const { usual, low } = working
  if (!usual) return []
  const here = low.capabilities.find(({ capability }) => capability.id === usual.id)
  const inPoints = pointsOfStep(low)
  const stands =
    usual.id === constraint.capability.id
      ? 'In your answers it is the same.'
      : here
        ? `In your answers it is ${percent(here.ready * 100)} ready and costs ${points(inPoints?.costs.get(usual) ?? 0)}.`
        : 'In your answers it was not scored.'
  return [
    ...wrapped('What usually holds this step up', width),
    ...wrapped(usual.title, width, 'title'),
    ...wrapped(usual.about, width),
    ...wrapped(stands, width),
  ]
}

function undecided(at: Constrained): readonly Line[] {
  const { model, result, working, constraint, width } = at
  const { todo, asks = constraint.capability.title } = firstTask(result)
  const step = model.bank.words.steps[working.step].title
  return [
    ...wrapped(`${todo}:`, width, 'title'),
    ...inLargePrint(model, asks, width),
    ...wrapped(
      `Whether anything holds you up ${step} hangs on answers that are still open. At their best nothing does.`,
      width,
    ),
    ...reasonsAndUsual(at, `At their worst it is ${inline(constraint.capability)}:`),
  ]
}

function withoutConstraint(model: Model, result: Result, width: number): readonly Line[] {
  const { bank } = model
  const { diagnosis, roadmap } = result
  const { means } = bank.words.situations[diagnosis.situation]
  const said = situationTitle(bank, result)
  const raise = roadmap.raiseCadence
  return [
    ...wrapped(raise ? `${said}:` : 'Your answers say:', width, 'title'),
    ...inLargePrint(model, raise ? `Release ${bank.words.cadences[raise].title}` : said, width),
    ...wrapped(means, width, 'title'),
    ...(diagnosis.working ? wrapped(shortOf(model, diagnosis.working), width) : []),
    ...(diagnosis.situation === 'steady' && diagnosis.checkpoint
      ? wrapped('A person approves every release, and that is not held against you.', width)
      : []),
    ...(diagnosis.situation === 'unscored'
      ? wrapped(
          `${count(diagnosis.coverage.answered, 'answer')} of ${diagnosis.coverage.asked} so far.`,
          width,
        )
      : []),
  ]
}

/** With headroom, what is short is said and let be. */
function shortOf({ bank, signs }: Model, { step, low, high }: StepDiagnosis): string {
  const range = inSigns(percentRange(low.readiness ?? 0, high.readiness ?? 0), signs)
  const rest = low.capabilities.some(({ drag }) => drag > 0) ? '; what is short there holds nothing up' : ''
  return `You are ${range} ready for the way ${bank.words.steps[step].title}${rest}.`
}

function reasonLines({ model, result, working, constraint }: Constrained, width: number): readonly Line[] {
  const { bank, signs } = model
  return reasonsFor(bank, result.diagnosis, constraint.capability, working.low.index)
    .slice(0, mostReasons)
    .flatMap((reason) => indented(reasonText(reason), width, span(` ${signs.bullet} `)))
}

function reasonText({ question, level, doubt }: Reason): string {
  return doubt ? `${openAnswers[doubt]}: ${question.asks}` : question.levels[level]
}
