import { answerInShort } from '../../../domain/words/answerInShort.ts'
import { answerTo } from '../../../domain/assessment.ts'
import type { Assessment } from '../../../domain/assessment.ts'
import { count } from '../../../domain/words/figures.ts'
import { compareAnswers } from '../../../domain/comparison/compareAnswers.ts'
import type { Change as Compared } from '../../../domain/comparison/compareAnswers.ts'
import { previousAssessment } from '../../../domain/session/previousAssessment.ts'
import { assessmentOf } from '../../../domain/session/session.ts'
import type { Model } from '../../model.ts'

/** The last session of this team about this service, if there was one. */
export function previousOf({ past, session }: Pick<Model, 'past' | 'session'>): Assessment | undefined {
  const { details } = session ?? {}
  return (
    details &&
    previousAssessment(
      past.map(({ assessment }) => assessment),
      details,
      session?.corrects,
    )
  )
}

/** What the team said to a question last time, and what changed; undefined before it has answered, so that it leads nobody. */
export function lastTimeInWords(
  model: Pick<Model, 'bank' | 'session' | 'today' | 'past'>,
  question: string,
): string | undefined {
  const { bank, session, today } = model
  const earlier = previousOf(model)
  const now = session && assessmentOf(bank, session, today)
  const answer = now && answerTo(now.answers, question)
  if (!earlier || !answer) return undefined
  const compared = compareAnswers(bank, earlier, now).find(({ id }) => id === question)
  if (!compared) return `Last time, ${earlier.date}, it was not asked.`
  const before = compared.before ? answerInShort(compared.before) : 'no answer'
  const said = `Last time, ${earlier.date}: ${before}.`
  // What changed is for the team to settle first.
  return answer.kind === 'split' ? said : `${said} ${changeInWords(compared.change)}`
}

function changeInWords(change: Compared): string {
  switch (change.kind) {
    case 'same':
      return 'Nothing changed.'
    case 'practice':
      return `${change.by > 0 ? 'Up' : 'Down'} by ${count(Math.abs(change.by), 'level')}${
        change.sure ? '.' : ', less than your votes lay apart: it may be nothing.'
      }`
    case 'voters':
      return 'Other people voted, and it lies within what was said then.'
    case 'question':
      return 'The question means something else by now, so this is no comparison.'
    case 'unknown':
      return 'Then or now it was open, so it need not have moved.'
    case 'came':
      return 'It was not asked then, or did not apply.'
    case 'went':
      return 'It does not apply any more.'
  }
}
