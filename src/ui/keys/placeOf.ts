import { answerTo } from '../../domain/assessment.ts'
import type { Place } from './binding.ts'
import type { Model } from '../model.ts'
import type { QuestionScreen } from '../screen.ts'

/** The place that decides what keys mean; undefined while text is typed, when every letter is text. */
export function placeOf({ screen, session }: Pick<Model, 'screen' | 'session'>): Place | undefined {
  switch (screen.kind) {
    case 'about':
    case 'facts':
      return undefined
    case 'question':
      return placeAtQuestion(screen, session)
    case 'review':
      return screen.search ? undefined : 'review'
    case 'evidence':
      return screen.field ? undefined : 'evidence'
    case 'roadmap':
      return screen.form ? undefined : 'roadmap'
    case 'lastExperiments':
      return screen.form ? undefined : 'lastExperiments'
    case 'home':
    case 'pastSessions':
    case 'comparison':
    case 'result':
    case 'whatIf':
    case 'finished':
      return screen.kind
  }
}

function placeAtQuestion(screen: QuestionScreen, session: Model['session']): Place | undefined {
  if (screen.writing) return undefined
  if (screen.background !== undefined) return 'background'
  if (session && answerTo(session.answers, screen.question)?.votes) return 'settling'
  return session?.way === 'handsUp' ? 'handsUp' : 'question'
}
