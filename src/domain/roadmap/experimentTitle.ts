import { cadences } from '../bank.ts'
import type { Bank } from '../bank.ts'
import { wordsOf } from './action.ts'
import { actionNamed } from './actionNamed.ts'

/** What a team tries, in words: `deployment:1`, `find-out:detection`, `settle:rollback` or `raise-cadence:weekly`; else the id itself. */
export function experimentTitle(bank: Bank, id: string): string {
  const action = actionNamed(bank, id)
  if (action) return wordsOf(action).title
  const [kind = '', about = ''] = id.split(':')
  const question = bank.questions.find((each) => each.id === about)
  const cadence = cadences.find((each) => each === about)
  if (kind === 'find-out' && question) return `Find out: ${question.asks}`
  if (kind === 'settle' && question) return `Settle: ${question.asks}`
  return kind === 'raise-cadence' && cadence ? `Release ${bank.words.cadences[cadence].title}` : id
}
