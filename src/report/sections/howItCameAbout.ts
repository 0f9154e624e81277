import { cadences } from '../../domain/bank.ts'
import { inScope } from '../../domain/diagnosis/situation.ts'
import { listed } from '../../domain/words/figures.ts'
import { pointsOfStep } from '../../domain/diagnosis/pointsOfStep.ts'
import { bankName, otherBank } from '../../domain/otherBank.ts'
import { inline } from '../../domain/words/inline.ts'
import { heading, numbered, paragraph } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** How the result follows from the answers, in ten lines that anybody can check, and what it does not claim. */
export function howItCameAbout(report: Reportable): readonly Block[] {
  const { assessment, bank } = report
  const other = otherBank(bank, assessment.bank)
  return [
    heading(2, 'How this came about'),
    ...numbered([
      'An answer is the highest of four levels, 1 to 4, whose every statement held for your last three releases.',
      'Each step from one cadence to the next needs a level of each question. An answer below it is short by its share of that level.',
      `What is short is weighted, within a capability and then among capabilities. Readiness and what is short make 100: ${sum(report)}.`,
      'A capability holds a step up where a key practice is short, an answer is two levels short, or, if it bears weight there, an answer is at level 1 or less than two thirds are ready.',
      'So no average hides a weak link. A step that nothing holds up is clear, even if it is not at 100 %.',
      `${scope(report)} The step to work on is the first that is not clear, up to the one ahead of you.`,
      'What holds you back is the capability that costs this step the most points, among those that hold it up.',
      'An answer that is open counts as level 1 at the lower end and level 4 at the upper; open votes count as the lowest and the highest of them. Everything is chosen at the lower end.',
      'What is not applicable is left out of every sum.',
      'What to try comes in this order: what has to stand first, what helps against what holds you back, more points, less effort.',
    ]),
    paragraph(
      `The points are a reasoned guess about what usually matters, not a measurement, and this report is no grade: it says nothing about people, and nothing that could be held against another team. Questions: ${bankName(bank)}.${other ? ` This session was ${other}.` : ''}`,
    ),
  ]
}

function sum({ diagnosis: { working } }: Reportable): string {
  const inPoints = working && pointsOfStep(working.low)
  if (!inPoints) return 'here there was no step to add up'
  const costs = [...inPoints.costs].map(([capability, cost]) => `${cost} for ${inline(capability)}`)
  return [`${inPoints.ready} ready`, ...costs].join(' + ')
}

function scope({ bank, diagnosis: { pace, steps, checkpoint } }: Reportable): string {
  const titles = inScope(
    steps.map(({ low }) => low),
    pace,
  ).map(({ step }) => bank.words.steps[step].title)
  const target = cadences[pace.target]
  const aim = target ? ` (you want to release ${bank.words.cadences[target].title})` : ''
  const capped = checkpoint
    ? ' As a person has to approve every release, doing without is not asked for.'
    : ''
  return titles.length
    ? `The steps that count for you${aim} lead ${listed(titles)}.${capped}`
    : `No step lies before you${aim}.${capped}`
}
