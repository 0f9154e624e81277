import type { Bank, Capability } from '../../../domain/bank.ts'
import { inline } from '../../../domain/words/inline.ts'
import { capitalized } from '../../../domain/words/capitalized.ts'
import { changeGroups } from '../../../domain/comparison/changeGroups.ts'
import type { AnswerCompared } from '../../../domain/comparison/compareAnswers.ts'
import type { StepCompared } from '../../../domain/comparison/compareSteps.ts'
import { compare } from '../../../domain/comparison/comparison.ts'
import type { Comparison } from '../../../domain/comparison/comparison.ts'
import { experimentInWords } from '../../../domain/comparison/experimentInWords.ts'
import { stepInWords } from '../../../domain/comparison/stepInWords.ts'
import { thenAndNow } from '../../../domain/comparison/thenAndNow.ts'
import type { Judged } from '../../../domain/diagnosis/judged.ts'
import { count } from '../../../domain/words/figures.ts'
import { emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { inSigns } from '../../looks/signs.ts'

/** What is otherwise in a later session, and what it did to the steps and to what holds the team back. */
export function comparisonLines(model: Model, earlier: Judged, later: Judged): readonly Line[] {
  const { bank, signs } = model
  const width = model.size.columns - 1
  const comparison = compare(bank, earlier, later)
  const bullet = (text: string) => indented(inSigns(text, signs), width, span(` ${signs.bullet} `))
  const titled = (title: string, lines: readonly Line[]): readonly Line[] =>
    lines.length ? [...wrapped(title, width, 'title'), ...lines, emptyLine] : []
  return [
    emptyLine,
    ...wrapped(headline(comparison), width, 'focus'),
    ...wrapped(situations(bank, comparison), width),
    emptyLine,
    ...titled(
      'Ready for each step, then and now',
      comparison.steps.flatMap((each) => bullet(stepText(bank, each))),
    ),
    ...titled(
      'What you set out to try',
      comparison.experiments.flatMap((each) => bullet(experimentInWords(each))),
    ),
    ...changeGroups(comparison.answers).flatMap(({ title, changed }) =>
      titled(
        `${title} (${changed.length})`,
        changed.flatMap((each) => bullet(answerText(each))),
      ),
    ),
    ...wrapped(comparedText(comparison), width),
  ]
}

function headline({ constraint: { before, now } }: Comparison): string {
  if (before?.id === now?.id)
    return before ? `Held up by ${inline(before)}, then and now.` : 'Held up by nothing, then and now.'
  return `Held up by ${nameOf(before)} then, by ${nameOf(now)} now.`
}

function nameOf(capability: Capability | null): string {
  return capability ? inline(capability) : 'nothing'
}

function situations({ words }: Bank, { situation, workingStep }: Comparison): string {
  const steps = [workingStep.before, workingStep.now].map((step) =>
    step ? words.steps[step].title : 'no step',
  )
  const work =
    steps[0] === steps[1]
      ? `The step to work on is the same: ${steps[0]}.`
      : `The step to work on was ${steps[0]}, and is ${steps[1]}.`
  return situation.before === situation.now
    ? work
    : `${work} Then: ${words.situations[situation.before].title}. Now: ${words.situations[situation.now].title}.`
}

function stepText({ words }: Bank, step: StepCompared): string {
  const said = stepInWords(step) ?? (step.before && step.now ? 'the same' : 'not scored in both')
  return `${words.steps[step.step].title}: ${said}`
}

function answerText(compared: AnswerCompared): string {
  return `${compared.question?.asks ?? compared.id} ${capitalized(thenAndNow(compared))}.`
}

function comparedText({ compared, answers, otherBank }: Comparison): string {
  const same = `${compared} of ${count(answers.length, 'question')} were asked in both in the same sense; only these are compared.`
  return otherBank ? `${same} The two were asked with other versions of the questions.` : same
}
