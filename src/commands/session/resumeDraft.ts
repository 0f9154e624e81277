import type { MergedBallots } from '../../domain/ballots/mergeBallots.ts'
import type { Bank } from '../../domain/bank.ts'
import { problemLine } from '../../domain/problem.ts'
import { teamKey } from '../../domain/session/teamKey.ts'
import type { Draft, Store } from '../../store/store.ts'
import { draftBank, sessionOf } from './draftBank.ts'

/** A draft to go on with and the questions that it was begun with; or why not. The ballots that come in, if any do, have to be of its team. */
export async function resumeDraft(
  id: string,
  store: Store,
  ballots: MergedBallots | undefined,
): Promise<{ readonly draft: Draft; readonly bank: Bank } | { readonly why: string }> {
  const opened = await store.openDraft(id)
  if (!opened.ok) return { why: opened.problems.map(problemLine).join(' ') }
  const draft = opened.value
  const own = await draftBank(draft.head)
  if (!own.ok) return { why: own.problems.map(problemLine).join(' ') }
  const bank = own.value
  const team = sessionOf(bank, draft.head, draft.events()).details?.team ?? ''
  if (ballots && teamKey(team) !== teamKey(ballots.team))
    return { why: `the ballots are of ${ballots.team}, and this session is of ${team}` }
  if (ballots) draft.append({ kind: 'balloted', votes: ballots.votes })
  return { draft, bank }
}
