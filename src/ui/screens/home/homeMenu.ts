import { count } from '../../../domain/words/figures.ts'
import { questionsOf } from '../../../domain/session/session.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import type { Model } from '../../model.ts'
import type { DraftSummary } from '../../sessions.ts'

/** What can be done from the home screen. */
export type HomeItem =
  | { readonly kind: 'resume'; readonly draft: DraftSummary }
  | { readonly kind: 'start'; readonly mode: 'full' | 'quick' }
  | { readonly kind: 'lookBack' }
  | { readonly kind: 'leave' }

/** The items of the home screen: what was begun comes first. */
export function homeMenu({ drafts, past }: Pick<Model, 'drafts' | 'past'>): readonly HomeItem[] {
  return [
    ...drafts.map((draft) => ({ kind: 'resume' as const, draft })),
    { kind: 'start', mode: 'full' },
    { kind: 'start', mode: 'quick' },
    ...(past.length ? [{ kind: 'lookBack' as const }] : []),
    { kind: 'leave' },
  ]
}

/** An item of the home screen in words. */
export function homeLabel(
  { bank, past, older = 0, timeBox }: Pick<Model, 'bank' | 'past' | 'older' | 'timeBox'>,
  item: HomeItem,
): string {
  switch (item.kind) {
    case 'resume': {
      const { session } = item.draft
      const all = questionsOf(item.draft.bank ?? bank, session)
      const said = all.filter(({ id }) => Object.hasOwn(session.answers, id)).length
      const name = session.details ? teamAndService(session.details) : ''
      if (session.corrects) return `Go on correcting: ${name}, ${session.corrects.date}`
      return `Go on: ${name}, ${said} of ${all.length} answered, begun ${session.started.slice(0, 10)}`
    }
    case 'start':
      return item.mode === 'full'
        ? `Start: all ${bank.questions.length} questions, about ${timeBox.full} minutes`
        : `Start quick: ${bank.questions.filter(({ quick }) => quick).length} questions, about ${timeBox.quick} minutes`
    case 'lookBack':
      return `Look back: ${count(past.length + older, 'finished session')}`
    case 'leave':
      return 'Leave'
  }
}
