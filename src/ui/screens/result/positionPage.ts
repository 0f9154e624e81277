import type { Stage } from '../../../domain/bank.ts'
import { stages } from '../../../domain/bank.ts'
import type { Missing, Position } from '../../../domain/diagnosis/position.ts'
import { capitalized } from '../../../domain/words/capitalized.ts'
import { count } from '../../../domain/words/figures.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import { emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line, Span } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { Result } from './resultOf.ts'

/** Where the team stands between manual and continuous deployment: the stages from the top down, and what would move it. */
export function positionPage(model: Model, result: Result, width: number): readonly Line[] {
  const { position } = result.diagnosis
  if (!position)
    return wrapped(
      'Where you stand is not known: how you deploy, or what happens to a pushed change, was not answered.',
      width,
    )
  return [
    ...wrapped(inWords(model, position), width, 'title'),
    emptyLine,
    ...stages.toReversed().flatMap((stage) => rung(model, result, position, stage, width)),
    emptyLine,
    ...openLines(model, result, position, width),
    ...missingLines(model, result, position, width),
    ...wrapped('It is not an average and no grade: one answer that is missing keeps a stage open.', width),
  ]
}

function inWords({ bank }: Model, { low, high }: Position): string {
  const { stages: words } = bank.words
  return low === high
    ? `You are at: ${words[low].title}.`
    : `You are between ${words[low].title} and ${words[high].title}: it hangs on open answers.`
}

function rung(
  model: Model,
  { diagnosis, assessment }: Result,
  position: Position,
  stage: Stage,
  width: number,
): readonly Line[] {
  const { title, means } = model.bank.words.stages[stage]
  const { low, high, next } = position
  const place = stages.indexOf(stage)
  const [sign, role, said] = rungState(model, place, stages.indexOf(low), stages.indexOf(high))
  const capped = diagnosis.checkpoint && stage === 'continuous-deployment'
  const words = capped
    ? `not sought: a person approves every release (${assessment.checkpoint})`
    : next?.stage === stage
      ? `${said}; ${next.met} of ${count(next.of, 'answer')} stand`
      : said
  return indented(
    `${title}: ${words}${low === stage ? `. ${capitalized(means)}.` : ''}`,
    width,
    span(`${capped ? model.signs.notApplicable : sign} `, role),
    low === stage ? role : 'plain',
  )
}

function rungState(
  { signs }: Model,
  place: number,
  low: number,
  high: number,
): readonly [string, Span['role'], string] {
  if (place === low) return [signs.pointer, 'focus', 'you are here']
  if (place < low) return [signs.taken, 'good', 'behind you']
  return place <= high
    ? [signs.unknown, 'attention', 'perhaps, it hangs on open answers']
    : [signs.open, 'plain', 'ahead']
}

/** The open answers that alone would move the position, where it is a range. */
function openLines(
  { bank, signs }: Model,
  { diagnosis }: Result,
  { low, high }: Position,
  width: number,
): readonly Line[] {
  if (low === high) return []
  const asked = bank.questions.filter(({ id }) => diagnosis.decidedBy.includes(id))
  return [
    ...wrapped('These open answers decide it:', width),
    ...asked.flatMap(({ asks }) => indented(asks, width, span(` ${signs.unknown} `))),
    emptyLine,
  ]
}

/** The answers that the next stage lacks. With a checkpoint, continuous delivery is the end and needs none. */
function missingLines(
  model: Model,
  { diagnosis }: Result,
  { low, next }: Position,
  width: number,
): readonly Line[] {
  const { stages: words } = model.bank.words
  if (!next)
    return [
      ...wrapped(
        diagnosis.checkpoint
          ? `With a human checkpoint this is as far as it goes, and ${words[low].title} is a good place to stand.`
          : 'That is the last stage.',
        width,
      ),
      emptyLine,
    ]
  return [
    ...wrapped(`For ${words[next.stage].title} these answers are missing:`, width),
    ...next.missing.flatMap((missing) =>
      missingLine(model, diagnosis.standings.get(missing.question)?.doubt !== undefined, missing, width),
    ),
    emptyLine,
  ]
}

function missingLine(
  { bank, signs }: Model,
  isOpen: boolean,
  { question: id, level, need }: Missing,
  width: number,
): readonly Line[] {
  const question = bank.questions.find((each) => each.id === id)
  if (!question) return []
  const now = isOpen ? 'still open' : `level ${fingers(level)} now`
  return indented(`${question.asks} (${now}, needs level ${fingers(need)})`, width, span(` ${signs.bullet} `))
}
