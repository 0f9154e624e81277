import { answerInShort } from '../words/answerInShort.ts'
import type { AnswerCompared } from './compareAnswers.ts'

/** Both answers to a question in a few words: "level 2 then, level 3 now", "level 2 then, not asked now". */
export function thenAndNow({ before, now, change }: AnswerCompared): string {
  const was = change.kind === 'came' && !before ? 'not asked' : answerInShort(before)
  const is = change.kind === 'went' && !now ? 'not asked' : answerInShort(now)
  return `${was} then, ${is} now`
}
