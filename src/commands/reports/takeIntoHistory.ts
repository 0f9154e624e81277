import type { Assessment, Experiment } from '../../domain/assessment.ts'
import type { Outcome } from '../../domain/problem.ts'
import { corrected } from '../../report/readBack/corrections.ts'
import type { Store } from '../../store/store.ts'

/** Keeps what became of a session's experiments as a correction of it: the session as it stands then, and its file. */
export async function takeIntoHistory(
  store: Pick<Store, 'corrections' | 'finish'>,
  id: string,
  experiments: readonly Experiment[],
): Promise<Outcome<{ readonly assessment: Assessment; readonly file: string }>> {
  const today = (await store.corrections(id)).at(-1)
  if (!today) return { ok: false, problems: [{ where: id, what: 'is not in the history any more' }] }
  const kept = await store.finish(corrected(today, experiments))
  switch (kept.kind) {
    case 'finished':
      return { ok: true, value: { assessment: kept.assessment, file: kept.file } }
    case 'alreadyFinished':
      return { ok: false, problems: [{ where: kept.file, what: 'is there already', todo: 'try again' }] }
    case 'failed':
      return { ok: false, problems: [kept.problem] }
  }
}
