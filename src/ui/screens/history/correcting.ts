import type { Asked } from '../../askPorts.ts'
import type { DraftSummary, PastSession } from '../../sessions.ts'

/** What opens a finished session anew, or goes on where its correction was left. */
export function correcting(drafts: readonly DraftSummary[], { assessment }: PastSession): Asked {
  const begun = drafts.find(
    ({ session: { corrects } }) => corrects !== undefined && corrects.id === assessment.id,
  )
  return begun ? { kind: 'resume', id: begun.id } : { kind: 'correct', assessment }
}
