import type { DraftSummary, Model } from '../model.ts'

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
