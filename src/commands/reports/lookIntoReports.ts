import type { Bank } from '../../domain/bank.ts'
import type { Store } from '../../store/store.ts'
import type { ReportNews } from '../../ui/reportNews.ts'
import { reportFiles } from './reportFiles.ts'
import type { World } from '../terminal/world.ts'

/** What people wrote into the reports of a session since; undefined where there is nothing, or nothing could be kept of it. */
export async function lookIntoReports(
  bank: Bank,
  store: Store,
  id: string,
  world: Pick<World, 'cwd'>,
): Promise<ReportNews | undefined> {
  if (store.whyReadOnly() || !reportFiles(world).length) return undefined
  const { newsOfReports } = await import('./newsOfReports.ts')
  return newsOfReports(bank, store, id, world)
}
