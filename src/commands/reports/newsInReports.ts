import path from 'node:path'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Store } from '../../store/store.ts'
import { reportFiles } from './reportFiles.ts'
import type { World } from '../terminal/world.ts'

/** What people wrote into the report of the last session since, if that is not in the history yet; and how to take it in. */
export async function newsInReports(bank: Bank, store: Store, world: World): Promise<string | undefined> {
  if (store.whyReadOnly() || !reportFiles(world).length) return undefined
  const last = (await store.list((_, newer) => newer === 0)).find((entry) => entry.kind === 'assessment')
  if (last?.kind !== 'assessment') return undefined
  const { editedReports } = await import('./editedReports.ts')
  const edited = (await editedReports(bank, store, last.assessment, world)).findLast(
    ({ corrections }) => corrections.length,
  )
  const file = edited && plainLine(path.relative(world.cwd, edited.file), 200)
  // With several teams on one machine it is not said to whoever begins now.
  return file && `${plainLine(last.assessment.team, 60)}: the next session begins with what is new in ${file}`
}
