import { inline } from '../../domain/words/inline.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import type { CapabilityAtStep } from '../../domain/diagnosis/readiness.ts'
import { reasonsFor } from '../../domain/diagnosis/reason.ts'
import type { Reason } from '../../domain/diagnosis/reason.ts'
import { leastReady } from '../../domain/diagnosis/leastReady.ts'
import { shareOfMissing } from '../../domain/diagnosis/shareOfMissing.ts'
import { capitalized } from '../../domain/words/capitalized.ts'
import { count, listed, percentRange } from '../../domain/words/figures.ts'
import { fingers } from '../../domain/words/fingers.ts'
import { wordsOf } from '../../domain/roadmap/action.ts'
import { otherBank } from '../../domain/otherBank.ts'
import { resultFrom } from '../screens/result/resultOf.ts'
import type { Result } from '../screens/result/resultOf.ts'
import { advice, firstTask, heldUpBy, openAnswers, situationTitle } from '../screens/result/resultWords.ts'
import { teamAndService } from '../../domain/words/teamAndService.ts'
import { item } from './row.ts'
import type { Row } from './row.ts'

/** What the answers amount to, in words: the constraint first, then why, the steps, the position, the roadmap. */
export function resultRows(bank: Bank, assessment: Assessment): readonly Row[] {
  const result = resultFrom(bank, assessment)
  const other = otherBank(bank, assessment.bank)
  return [
    `The result of ${teamAndService(assessment)}, ${assessment.date}.`,
    ...(other ? [`This session was ${other}.`] : []),
    '',
    ...headline(bank, result),
    ...section(
      'The three steps',
      result.diagnosis.steps.flatMap((each) => stepRow(bank, result, each)),
    ),
    ...section('Where you stand between manual and continuous deployment', [positionRow(bank, result)]),
    ...section('Try first', firstRows(result)),
    ...section('What is still open', openRows(result)),
  ]
}

function section(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length ? ['', `${title}:`, ...rows] : []
}

function headline(bank: Bank, result: Result): readonly Row[] {
  const { working, hangsOnDoubt } = result.diagnosis
  const constraint = working?.low.holders[0]
  if (!working || !constraint) return withoutConstraint(bank, result)
  const at = { bank, result, working, constraint }
  return hangsOnDoubt ? undecided(at) : held(at)
}

interface Constrained {
  readonly bank: Bank
  readonly result: Result
  readonly working: StepDiagnosis
  readonly constraint: CapabilityAtStep
}

function held(at: Constrained): readonly Row[] {
  const { bank, result, working, constraint } = at
  const { title } = bank.words.situations[result.diagnosis.situation]
  const others = working.low.holders.slice(1).map(({ capability }) => inline(capability))
  return [
    `${title}, ${bank.words.steps[working.step].title}: ${constraint.capability.title}.`,
    `You are ${leastReady(working)} for this step; it costs ${shareOfMissing(working.low, constraint.capability)}. ${usual(working, constraint)}`,
    'Your answers that make it so:',
    ...reasonRows(at),
    ...(others.length ? [`Held up as well by: ${listed(others)}.`] : []),
    advice(bank, result.diagnosis),
  ]
}

function usual({ usual: most }: StepDiagnosis, { capability }: CapabilityAtStep): string {
  if (!most || most.id === capability.id) return 'It is what usually holds this step up.'
  return `Usually ${inline(most)} holds this step up.`
}

function undecided(at: Constrained): readonly Row[] {
  const { bank, result, working, constraint } = at
  const { todo, asks = constraint.capability.title } = firstTask(result)
  const step = bank.words.steps[working.step].title
  return [
    `${todo}: ${asks}`,
    `Whether anything holds you up ${step} hangs on answers that are still open. At their best nothing does; at their worst it is ${inline(constraint.capability)}:`,
    ...reasonRows(at),
  ]
}

function withoutConstraint(bank: Bank, result: Result): readonly Row[] {
  const { means } = bank.words.situations[result.diagnosis.situation]
  const said = situationTitle(bank, result)
  const raise = result.roadmap.raiseCadence
  return [raise ? `${said}: release ${bank.words.cadences[raise].title}.` : `${said}.`, means]
}

function reasonRows({ bank, result, working, constraint }: Constrained): readonly Row[] {
  return reasonsFor(bank, result.diagnosis, constraint.capability, working.low.index).map((reason) =>
    item('-', reasonText(reason)),
  )
}

function reasonText({ question, level, need, doubt }: Reason): string {
  const said = doubt ? openAnswers[doubt] : `you said ${fingers(level)}`
  return `${question.asks} ${capitalized(said)}, the step needs ${fingers(need)}.`
}

function stepRow(bank: Bank, { diagnosis }: Result, each: StepDiagnosis): readonly Row[] {
  const { step, low, high } = each
  const works = step === diagnosis.working?.step ? ', the one to work on' : ''
  const title = `${capitalized(bank.words.steps[step].title)}${works}`
  if (low.readiness === null || high.readiness === null) return [item('-', `${title}: not scored.`)]
  const ready = inWords(percentRange(low.readiness, high.readiness))
  return [item('-', `${title}: ${ready} ready. ${heldUpBy(each)}`)]
}

/** A range is read out, not drawn. */
function inWords(range: string): string {
  return range.replace('–', ' to ')
}

function positionRow(bank: Bank, { diagnosis }: Result): Row {
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
