import { fingers } from '../../domain/words/fingers.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import { isClear } from '../../domain/diagnosis/situation.ts'
import { inline } from '../../domain/words/inline.ts'
import { count, percentRange } from '../../domain/words/figures.ts'
import { dragsPicture } from '../pictures/dragsPicture.ts'
import { positionPicture } from '../pictures/positionPicture.ts'
import { readinessPicture } from '../pictures/readinessPicture.ts'
import { pointsOfStep } from '../../domain/diagnosis/pointsOfStep.ts'
import { bullets, emphasis, heading, paragraph, strong, table } from '../prose.ts'
import type { Block, Line, Words } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** How ready the team is for each of the three steps, and where it stands on the spectrum. */
export function stepsAndPosition(report: Reportable): readonly Block[] {
  return [
    heading(2, 'The three steps, and where you stand'),
    readinessPicture(report),
    stepTable(report),
    ...breakdown(report),
    ...[dragsPicture(report) ?? []].flat(),
    ...position(report),
  ]
}

function stepTable(report: Reportable): Block {
  const { bank, diagnosis } = report
  return table(
    [{ title: 'Step' }, { title: 'Ready', align: 'right' }, { title: 'Held up by' }, { title: 'Usually' }],
    diagnosis.steps.map((each): readonly Line[] => {
      const title = bank.words.steps[each.step].title
      return [
        each.step === diagnosis.working?.step ? [strong(title)] : title,
        readiness(each),
        holder(report, each),
        each.usual ? inline(each.usual) : '–',
      ]
    }),
  )
}

function readiness({ low, high }: StepDiagnosis): string {
  return low.readiness === null || high.readiness === null
    ? 'not scored'
    : percentRange(low.readiness, high.readiness)
}

function holder({ diagnosis }: Reportable, { low, high, step }: StepDiagnosis): readonly Words[] {
  if (low.readiness === null) return ['–']
  const [constraint, ...others] = low.holders
  if (!constraint) return ['nothing']
  const name = inline(constraint.capability)
  const rest = others.length ? ` and ${count(others.length, 'other')}` : ''
  return [step === diagnosis.working?.step ? strong(name) : name, rest, isClear(high) ? ', at worst' : '']
}

/** The readiness of the working step and what it lacks, which add up to 100. */
function breakdown({ diagnosis, bank }: Reportable): readonly Block[] {
  const { working } = diagnosis
  const inPoints = working && pointsOfStep(working.low)
  if (!inPoints) return []
  const costs = [...inPoints.costs].map(([capability, cost]) => `${inline(capability)} ${cost}`)
  const atWorst =
    working.low.readiness === working.high.readiness ? '' : ' with the open answers at their worst'
  const short = costs.length ? `. What is missing, in points: ${costs.join(', ')}` : ''
  return [
    paragraph(
      `The way ${bank.words.steps[working.step].title}: ${inPoints.ready} % ready${atWorst}${short}.`,
    ),
  ]
}

function position(report: Reportable): readonly Block[] {
  const { diagnosis, bank } = report
  if (!diagnosis.position)
    return [paragraph('Where you stand between manual and continuous deployment was not answered.')]
  const { low, high, next } = diagnosis.position
  const named = bank.words.stages[low]
  const range: readonly Words[] =
    low === high
      ? ['at ', strong(named.title), '.']
      : [
          'between ',
          strong(named.title),
          ' and ',
          strong(bank.words.stages[high].title),
          ', depending on the open answers.',
        ]
  const onward = next
    ? ` ${next.met} of the ${count(next.of, 'answer')} that make ${bank.words.stages[next.stage].title} stand${next.missing.length ? '; these are missing:' : '.'}`
    : diagnosis.checkpoint
      ? ' A person approves every release, so this is as far as it goes.'
      : ''
  const missing = (next?.missing ?? []).flatMap(({ question: id, level, need }) => {
    const question = bank.questions.find((each) => each.id === id)
    const from = diagnosis.standings.get(id)?.doubt ? 'open' : `level ${fingers(level)}`
    return question ? [[emphasis(question.asks), ` ${from}, needs level ${fingers(need)}`]] : []
  })
  return [
    paragraph('On the way from manual to continuous deployment you are ', ...range, onward),
    ...bullets(missing),
    ...[positionPicture(report) ?? []].flat(),
  ]
}
