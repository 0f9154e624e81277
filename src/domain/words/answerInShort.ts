import type { Answer } from '../assessment.ts'
import { fingers } from './fingers.ts'
import { votedLevels } from '../standing.ts'

/** An answer in a few words: "level 2", "not settled, levels 1 to 3", "nobody could say", "does not apply", "no answer". */
export function answerInShort(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'no answer'
    case 'level':
      return `level ${fingers(answer.level)}`
    case 'unknown':
      return 'nobody could say'
    case 'notApplicable':
      return 'does not apply'
    case 'split': {
      const levels = votedLevels(answer.votes)
      const [low, high] = [levels.at(0), levels.at(-1)]
      if (low === undefined || high === undefined) return 'nobody could say'
      return low === high
        ? `not settled, all said level ${fingers(low)}`
        : `not settled, levels ${fingers(low)} to ${fingers(high)}`
    }
  }
}
