import type { Bank } from '../../domain/bank.ts'
import type { Corrections } from '../../report/readBack/corrections.ts'
import { readBack } from '../../report/readBack/readBack.ts'
import type { Kept, Store } from '../../store/store.ts'
import { readBackOf } from './readBackOf.ts'
import { reportFiles } from './reportFiles.ts'
import type { World } from '../terminal/world.ts'

/** A report in which people changed something that the history does not know yet. */
export interface EditedReport extends Corrections {
  /** An absolute path. */
  readonly file: string
}

/** Looking back further than this would cost more than it finds. */
const mostReports = 5

/** The newest reports of an assessment in reports/ of the working directory, whatever they are called by now, that were edited. */
export async function editedReports(
  bank: Bank,
  store: Pick<Store, 'corrections'>,
  today: Kept,
  world: Pick<World, 'cwd'>,
): Promise<readonly EditedReport[]> {
  const found: EditedReport[] = []
  for (const { file, text } of reportFiles(world).slice(-mostReports)) {
    if (!text.includes('boring:report:')) continue
    const id = readBack(bank, text).report
    const line = id === undefined ? [] : id === today.id ? [today] : await store.corrections(id)
    const [written, last] = [line.at(0), line.at(-1)]
    if (!written || last?.id !== today.id) continue
    const seen = await readBackOf(bank, text, { written, today })
    if (seen.corrections.length) found.push({ file, ...seen })
  }
  return found
}
