import { inline } from '../../domain/capabilityName.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { diagnose } from '../../domain/diagnosis/diagnosis.ts'
import type { Diagnosis, StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import type { CapabilityAtStep } from '../../domain/diagnosis/readiness.ts'
import { reasonsFor, restsOnDoubt } from '../../domain/diagnosis/reason.ts'
import type { Reason } from '../../domain/diagnosis/reason.ts'
import { leastReady } from '../../domain/diagnosis/leastReady.ts'
import { shareOfMissing } from '../../domain/diagnosis/shareOfMissing.ts'
import { isClear } from '../../domain/diagnosis/situation.ts'
import { capitalized } from '../../domain/capitalized.ts'
import { count, listed, percentRange } from '../../domain/figures.ts'
import { fingers } from '../../domain/fingers.ts'
import { wordsOf } from '../../domain/roadmap/action.ts'
import { otherBank } from '../../domain/otherBank.ts'
import { firstToAsk } from '../../domain/roadmap/firstToAsk.ts'
import { planRoadmap } from '../../domain/roadmap/roadmap.ts'
import type { Roadmap } from '../../domain/roadmap/roadmap.ts'
import type { Doubt } from '../../domain/standing.ts'
import { teamAndService } from '../../domain/teamAndService.ts'
import { item } from './row.ts'
import type { Row } from './row.ts'

/** All that a result is read out from. */
interface Result {
  readonly bank: Bank
  readonly assessment: Assessment
  readonly diagnosis: Diagnosis
  readonly roadmap: Roadmap
}

/** What the answers amount to, in words: the constraint first, then why, the steps, the position, the roadmap. */
export function resultRows(bank: Bank, assessment: Assessment): readonly Row[] {
  const diagnosis = diagnose(bank, assessment)
  const result = { bank, assessment, diagnosis, roadmap: planRoadmap(bank, diagnosis) }
  const other = otherBank(bank, assessment.bank)
  return [
    `The result of ${teamAndService(assessment)}, ${assessment.date}.`,
    ...(other ? [`This session was ${other}.`] : []),
    '',
    ...headline(result),
    ...section(
      'The three steps',
      diagnosis.steps.flatMap((each) => stepRow(result, each)),
    ),
    ...section('Where you stand between manual and continuous deployment', [positionRow(result)]),
    ...section('Try first', firstRows(result)),
    ...section('What is still open', openRows(result)),
  ]
}

function section(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length ? ['', `${title}:`, ...rows] : []
}

function headline(result: Result): readonly Row[] {
  const { working } = result.diagnosis
  const constraint = working?.low.holders[0]
  if (!working || !constraint) return withoutConstraint(result)
  return result.diagnosis.hangsOnDoubt
    ? undecided(result, working, constraint)
    : held(result, working, constraint)
}

function held(result: Result, working: StepDiagnosis, constraint: CapabilityAtStep): readonly Row[] {
  const { bank, diagnosis } = result
  const { title, means } = bank.words.situations[diagnosis.situation]
  const others = working.low.holders.slice(1).map(({ capability }) => inline(capability))
  return [
    `${title}, ${bank.words.steps[working.step].title}: ${constraint.capability.title}.`,
    `You are ${leastReady(working)} for this step; it costs ${shareOfMissing(working.low, constraint.capability)}. ${usual(working, constraint)}`,
    'Your answers that make it so:',
    ...reasonRows(result, working, constraint),
    ...(others.length ? [`Held up as well by: ${listed(others)}.`] : []),
    restsOnDoubt(bank, diagnosis)
      ? 'Nobody could give the answers that make it: find them out first.'
      : diagnosis.tentative
        ? `${means} The open answers could still change this.`
        : means,
  ]
}

function usual({ usual: most }: StepDiagnosis, { capability }: CapabilityAtStep): string {
  if (!most || most.id === capability.id) return 'It is what usually holds this step up.'
  return `Usually ${inline(most)} holds this step up.`
}

function undecided(result: Result, working: StepDiagnosis, constraint: CapabilityAtStep): readonly Row[] {
  const first = firstToAsk(result.diagnosis, result.roadmap)
  const step = result.bank.words.steps[working.step].title
  return [
    `${first?.kind === 'settle' ? 'Settle this first' : 'Find this out first'}: ${first?.question.asks ?? constraint.capability.title}`,
    `Whether anything holds you up ${step} hangs on answers that are still open. At their best nothing does; at their worst it is ${inline(constraint.capability)}:`,
    ...reasonRows(result, working, constraint),
  ]
}

function withoutConstraint({ bank, assessment, diagnosis, roadmap }: Result): readonly Row[] {
  const { title, means } = bank.words.situations[diagnosis.situation]
  const said =
    diagnosis.situation === 'headroom' && assessment.mode === 'quick'
      ? 'Nothing among the questions asked stops you'
      : title
  const raise = roadmap.raiseCadence
  return [raise ? `${said}: release ${bank.words.cadences[raise].title}.` : `${said}.`, means]
}

function reasonRows(
  { bank, diagnosis }: Result,
  working: StepDiagnosis,
  { capability }: CapabilityAtStep,
): readonly Row[] {
  return reasonsFor(bank, diagnosis, capability, working.low.index).map((reason) =>
    item('-', reasonText(reason)),
  )
}

const openAnswers = {
  unknown: 'nobody could say',
  skipped: 'no answer',
  split: 'not settled',
} as const satisfies Record<Doubt, string>

function reasonText({ question, level, need, doubt }: Reason): string {
  const said = doubt ? openAnswers[doubt] : `you said ${fingers(level)}`
  return `${question.asks} ${capitalized(said)}, the step needs ${fingers(need)}.`
}

function stepRow({ bank, diagnosis }: Result, each: StepDiagnosis): readonly Row[] {
  const { step, low, high } = each
  const works = step === diagnosis.working?.step ? ', the one to work on' : ''
  const title = `${capitalized(bank.words.steps[step].title)}${works}`
  if (low.readiness === null || high.readiness === null) return [item('-', `${title}: not scored.`)]
  const [constraint, ...others] = low.holders
  const rest = others.length ? ` and ${count(others.length, 'other')}` : ''
  const doubt = constraint && isClear(high) ? ', unless the open answers are at their best' : ''
  const holder = constraint
    ? `Held up by ${inline(constraint.capability)}${rest}${doubt}.`
    : 'Nothing holds it up.'
  return [item('-', `${title}: ${inWords(percentRange(low.readiness, high.readiness))} ready. ${holder}`)]
}

/** A range is read out, not drawn. */
function inWords(range: string): string {
  return range.replace('–', ' to ')
}

function positionRow({ bank, diagnosis }: Result): Row {
  const { position } = diagnosis
  if (!position) return 'Not known: how you deploy, or what happens to a pushed change, was not answered.'
  const { low, high, next } = position
  const { stages } = bank.words
  const stage =
    low === high
      ? capitalized(stages[low].title)
      : `Between ${stages[low].title} and ${stages[high].title}; it hangs on open answers`
  return next
    ? `${stage}. For ${stages[next.stage].title}, ${next.met} of ${count(next.of, 'answer')} stand.`
    : `${stage}.`
}

function firstRows({ roadmap }: Result): readonly Row[] {
  return roadmap.now.flatMap((action, place) => {
    const { title, firstStep } = wordsOf(action)
    return [item(place + 1, `${title}.`), { lead: '     ', text: firstStep }]
  })
}

function openRows({ roadmap }: Result): readonly Row[] {
  return [
    ...roadmap.findOut.map(({ question }) => item('-', `Find out: ${question.asks}`)),
    ...roadmap.settle.map(({ question }) => item('-', `Settle: ${question.asks}`)),
  ]
}
