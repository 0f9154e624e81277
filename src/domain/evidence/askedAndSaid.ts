import { answerInShort } from '../words/answerInShort.ts'
import { answerTo } from '../assessment.ts'
import type { Bank } from '../bank.ts'
import { fingers } from '../words/fingers.ts'
import { isCadence } from './contradictions.ts'
import type { Said } from './contradictions.ts'

/** What was asked where a finding names a question or the cadence, and what the team said: "level 4: …". */
export function askedAndSaid(
  bank: Bank,
  about: string,
  { cadence, answers }: Said,
): { readonly asked: string; readonly said: string } {
  if (isCadence(bank, about)) {
    const { title, means } = bank.words.cadences[cadence ?? 'monthly']
    return { asked: 'How often do changes reach production?', said: `${title}, ${means}.` }
  }
  const question = bank.questions.find(({ id }) => id === about)
  const answer = answerTo(answers, about)
  return {
    asked: question?.asks ?? about,
    said:
      question && answer?.kind === 'level'
        ? `level ${fingers(answer.level)}: ${question.levels[answer.level]}`
        : `${answerInShort(answer)}.`,
  }
}
