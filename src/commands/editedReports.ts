import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Bank } from '../domain/bank.ts'
import type { Corrections } from '../report/readBack/corrections.ts'
import { readBack } from '../report/readBack/readBack.ts'
import { readFileSafely } from '../store/readFileSafely.ts'
import type { Kept, Store } from '../store/store.ts'
import { readBackOf } from './readBackOf.ts'
import type { World } from './world.ts'

/** A report in which people changed something that the history does not know yet. */
export interface EditedReport extends Corrections {
  /** An absolute path. */
  readonly file: string
}

/** More files than anybody keeps among the reports. */
const mostFiles = 500

/** The reports of an assessment in reports/ of the working directory, whatever they are called by now, that were edited. */
export async function editedReports(
  bank: Bank,
  store: Pick<Store, 'corrections'>,
  today: Kept,
  { cwd }: Pick<World, 'cwd'>,
): Promise<readonly EditedReport[]> {
  const found: EditedReport[] = []
  for (const file of markdownIn(path.join(cwd, 'reports'))) {
    const text = readFileSafely(file, { follow: true })
    if (!text.ok) continue
    const id = readBack(bank, text.value).report
    const line = id === undefined ? [] : await store.corrections(id)
    const [written, last] = [line.at(0), line.at(-1)]
    if (!written || last?.id !== today.id) continue
    const seen = await readBackOf(bank, text.value, { written, today })
    if (seen.corrections.length || seen.unclear.length) found.push({ file, ...seen })
  }
  return found
}

function markdownIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:md|markdown)$/iu.test(name))
      .toSorted()
      .slice(0, mostFiles)
      .map((name) => path.join(folder, name))
  } catch {
    return []
  }
}
