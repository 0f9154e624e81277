import type { Capability } from '../../domain/bank.ts'
import { inline } from '../../domain/words/inline.ts'
import { compare } from '../../domain/comparison/comparison.ts'
import type { Comparison } from '../../domain/comparison/comparison.ts'
import { changeGroups } from '../../domain/comparison/changeGroups.ts'
import { experimentInWords } from '../../domain/comparison/experimentInWords.ts'
import { stepInWords } from '../../domain/comparison/stepInWords.ts'
import { thenAndNow } from '../../domain/comparison/thenAndNow.ts'
import { count } from '../../domain/words/figures.ts'
import { longDate } from '../longDate.ts'
import { trendPicture } from '../pictures/trendPicture.ts'
import { bullets, emphasis, heading, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** What moved since the session before, what only seems to have, and what became of the experiments. */
export function sinceLastTime(report: Reportable): readonly Block[] {
  const { bank } = report
  const earlier = report.earlier?.at(-1)
  if (!earlier) return []
  const trend = trendPicture(bank, [...(report.earlier ?? []), report])
  const comparison = compare(bank, earlier, report)
  const { compared, answers, constraint, experiments } = comparison
  return [
    heading(2, `Since ${longDate(earlier.assessment.date)}`),
    ...bullets([
      `Held up by: ${nameOf(constraint.before)} then, ${nameOf(constraint.now)} now.`,
      ...stepLines(report, comparison),
      `Compared: ${compared} of ${count(answers.length, 'question')}, those that both sessions asked in the same sense.`,
    ]),
    ...changeGroups(answers).flatMap(({ title, changed }) => [
      paragraph(`${title}:`),
      ...bullets(changed.map((each) => [emphasis(each.question?.asks ?? each.id), ` ${thenAndNow(each)}`])),
    ]),
    ...(experiments.length ? [paragraph('What you set out to try:')] : []),
    ...bullets(experiments.map(experimentInWords)),
    ...(trend ? [trend] : []),
  ]
}

function nameOf(capability: Capability | null): string {
  return capability ? inline(capability) : 'nothing'
}

function stepLines({ bank }: Reportable, { steps }: Comparison): readonly string[] {
  return steps.flatMap((each) => {
    const words = stepInWords(each)
    return words === undefined ? [] : [`${bank.words.steps[each.step].title}: ${words}.`]
  })
}
