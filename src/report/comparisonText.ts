import type { Bank, Capability } from '../domain/bank.ts'
import { inline } from '../domain/words/inline.ts'
import { changeGroups } from '../domain/comparison/changeGroups.ts'
import type { Comparison } from '../domain/comparison/comparison.ts'
import { experimentInWords } from '../domain/comparison/experimentInWords.ts'
import { stepInWords } from '../domain/comparison/stepInWords.ts'
import { thenAndNow } from '../domain/comparison/thenAndNow.ts'
import type { Judged } from '../domain/diagnosis/judged.ts'
import { count } from '../domain/words/figures.ts'
import { bankName } from '../domain/otherBank.ts'
import { teamAndService } from '../domain/words/teamAndService.ts'
import { withinColumns } from './terminal/withinColumns.ts'

/** Two sessions of a team. */
export interface ComparedSessions {
  readonly earlier: Judged
  readonly later: Judged
  readonly comparison: Comparison
}

/** What became of a team between two sessions, for people, on lines of at most `columns` cells. */
export function comparisonText(bank: Bank, sessions: ComparedSessions, columns: number): string {
  const { answers, experiments } = sessions.comparison
  const parts = [
    opening(sessions),
    ['Ready', ...stepLines(bank, sessions.comparison)],
    ['Held up by', `  ${heldUp(sessions.comparison)}`],
    ...changeGroups(answers).map(({ title, changed }) => [
      title,
      ...changed.flatMap((each) => [`  ${each.question?.asks ?? each.id}`, `    ${thenAndNow(each)}`]),
    ]),
    experiments.length
      ? ['What you set out to try', ...experiments.map((each) => `  ${experimentInWords(each)}`)]
      : [],
  ]
  const written = parts
    .filter(({ length }) => length)
    .map((lines) => lines.flatMap((line) => withinColumns(line, columns)).join('\n'))
  return `${written.join('\n\n')}\n`
}

function opening({ earlier, later, comparison }: ComparedSessions): readonly string[] {
  const [before, now] = [earlier.assessment, later.assessment]
  const services = [...new Set([before.service, now.service])].flatMap((service) => service ?? [])
  const { compared, answers, otherBank } = comparison
  const unchanged = answers.every(({ change }) => change.kind === 'same')
  return [
    teamAndService({ team: now.team, service: services.join(', then ') }),
    `${before.date} and ${now.date}: ${compared} of ${count(answers.length, 'question')} compared, those that both asked in the same sense`,
    ...(otherBank
      ? [`Asked with ${bankName(before.bank ?? {})}, then with ${bankName(now.bank ?? {})}`]
      : []),
    ...(unchanged ? ['No answer differs'] : []),
  ]
}

function stepLines(bank: Bank, { steps }: Comparison): readonly string[] {
  return steps.map((each) => {
    const title = bank.words.steps[each.step].title
    return `  ${title}: ${stepInWords(each) ?? (each.before && each.now ? 'the same' : 'not scored in both')}`
  })
}

function heldUp({ constraint }: Comparison): string {
  const [before, now] = [nameOf(constraint.before), nameOf(constraint.now)]
  return before === now ? `${before}, then and now` : `${before} then, ${now} now`
}

function nameOf(capability: Capability | null): string {
  return capability ? inline(capability) : 'nothing'
}
