import stringWidth from 'string-width'
import { inline } from '../../domain/capabilityName.ts'
import { reasonsFor, restsOnDoubt } from '../../domain/diagnosis/reason.ts'
import type { Reason } from '../../domain/diagnosis/reason.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import type { CapabilityAtStep } from '../../domain/diagnosis/readiness.ts'
import { listed, points } from '../../domain/figures.ts'
import type { Doubt } from '../../domain/standing.ts'
import { firstToAsk } from '../../domain/roadmap/firstToAsk.ts'
import { emptyLine, indented, span, wrapped } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model } from '../model.ts'
import type { Signs } from '../theme.ts'
import type { Result } from './resultOf.ts'

/** The answers that stand beside a constraint; the report has them all. */
const mostReasons = 3

/** What the answers amount to, in large print, and the two or three answers that make it. */
export function headlineLines(model: Model, result: Result, width: number): readonly Line[] {
  const { working } = result.diagnosis
  const constraint = working?.low.holders[0]
  if (!working || !constraint) return withoutConstraint(model, result, width)
  return result.diagnosis.hangsOnDoubt
    ? undecided(model, result, working, constraint, width)
    : held(model, result, working, constraint, width)
}

function held(
  model: Model,
  result: Result,
  working: StepDiagnosis,
  constraint: CapabilityAtStep,
  width: number,
): readonly Line[] {
  const { bank } = model
  const { title, means } = bank.words.situations[result.diagnosis.situation]
  const step = bank.words.steps[working.step].title
  const others = working.low.holders.slice(1).map(({ capability }) => inline(capability))
  return [
    ...wrapped(`${title}, ${step}:`, width),
    ...largePrint(constraint.capability.title, model.signs, width),
    ...wrapped(
      `It costs ${points(constraint.drag)}, of ${Math.round(100 - (working.low.readiness ?? 0))} that you lack. ${usual(working, constraint)}`,
      width,
    ),
    ...reasonLines(model, result, working, constraint, width),
    ...(others.length ? wrapped(`Held up as well by ${listed(others)}.`, width) : []),
    ...wrapped(advice(model, result, means), width),
  ]
}

function advice({ bank }: Model, { diagnosis }: Result, means: string): string {
  if (restsOnDoubt(bank, diagnosis)) return 'Nobody could give the answers that make it: find them out first.'
  return diagnosis.tentative ? `${means} The open answers could still change this.` : means
}

function usual({ usual: most }: StepDiagnosis, { capability }: CapabilityAtStep): string {
  if (!most || most.id === capability.id) return 'It is the usual one at this step. Your answers:'
  return `Usual at this step is ${inline(most)}; in your answers it is ${inline(capability)}:`
}

function undecided(
  model: Model,
  result: Result,
  working: StepDiagnosis,
  constraint: CapabilityAtStep,
  width: number,
): readonly Line[] {
  const first = firstToAsk(result.diagnosis, result.roadmap)
  return [
    ...wrapped(first?.kind === 'settle' ? 'Settle this first:' : 'Find this out first:', width),
    ...largePrint(first?.question.asks ?? constraint.capability.title, model.signs, width),
    ...wrapped(
      `Whether anything holds you up ${model.bank.words.steps[working.step].title} hangs on answers that are still open. At their best nothing does; at their worst it is ${inline(constraint.capability)}:`,
      width,
    ),
    ...reasonLines(model, result, working, constraint, width),
  ]
}

function withoutConstraint(
  { bank, signs }: Model,
  { assessment, diagnosis, roadmap }: Result,
  width: number,
): readonly Line[] {
  const { title, means } = bank.words.situations[diagnosis.situation]
  const said =
    diagnosis.situation === 'headroom' && assessment.mode === 'quick'
      ? 'Nothing among the questions asked stops you'
      : title
  const raise = roadmap.raiseCadence
  return [
    ...wrapped(raise ? `${said}:` : 'Your answers say:', width),
    ...largePrint(raise ? `Release ${bank.words.cadences[raise].title}` : said, signs, width),
    ...wrapped(means, width),
  ]
}

function reasonLines(
  { bank, signs }: Model,
  { diagnosis }: Result,
  working: StepDiagnosis,
  constraint: CapabilityAtStep,
  width: number,
): readonly Line[] {
  return reasonsFor(bank, diagnosis, constraint.capability, working.low.index)
    .slice(0, mostReasons)
    .flatMap((reason) => indented(reasonText(reason), width, span(` ${signs.dot} `)))
}

const openAnswers = {
  unknown: 'nobody could say',
  skipped: 'no answer',
  split: 'not settled',
} as const satisfies Record<Doubt, string>

function reasonText({ question, level, doubt }: Reason): string {
  return doubt ? `${openAnswers[doubt]}: ${question.asks}` : question.levels[level]
}

/** A few words that can be read from the other end of the room. */
function largePrint(text: string, { corners, sides }: Signs, width: number): readonly Line[] {
  const spaced = [...text.toUpperCase()].join(' ')
  const rows =
    stringWidth(spaced) <= width - 6
      ? [spaced]
      : wrapped(text.toUpperCase(), width - 6).map((line) => line.map((each) => each.text).join(''))
  const inner = Math.max(...rows.map((row) => stringWidth(row))) + 4
  const [topLeft, topRight, bottomLeft, bottomRight] = corners
  const [across, down] = sides
  const boxed = (row: string) => `${down}  ${row}${' '.repeat(inner - 2 - stringWidth(row))}${down}`
  return [
    [span(topLeft + across.repeat(inner) + topRight, 'focus')],
    ...rows.map((row): Line => [span(boxed(row), 'focus')]),
    [span(bottomLeft + across.repeat(inner) + bottomRight, 'focus')],
    emptyLine,
  ]
}
