import path from 'node:path'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import { experimentTitle } from '../../domain/roadmap/experimentTitle.ts'
import type { Store } from '../../store/store.ts'
import type { ReportedExperiment, ReportNews } from '../../ui/reportNews.ts'
import { editedReports } from './editedReports.ts'
import type { EditedReport } from './editedReports.ts'
import type { World } from '../terminal/world.ts'

/** What people wrote into the reports of a session since, for its team to say yes to; undefined where there is nothing. */
export async function newsOfReports(
  bank: Bank,
  store: Pick<Store, 'corrections'>,
  id: string,
  world: Pick<World, 'cwd'>,
): Promise<ReportNews | undefined> {
  const today = (await store.corrections(id)).at(-1)
  const edited = today ? await editedReports(bank, store, today, world) : []
  if (!today || !edited.length) return undefined
  const nameOf = ({ file }: EditedReport) => plainLine(path.relative(world.cwd, file), 200)
  const { said, differing } = withoutDoubles(
    bank,
    edited.flatMap((report) =>
      report.corrections.map(({ experiment, what }) => ({ experiment, what, file: nameOf(report) })),
    ),
  )
  const unclear = edited.flatMap((report) =>
    report.unclear.map(
      ({ line, what }) => `${path.basename(nameOf(report))}, line ${line}: ${plainLine(what, 1000)}`,
    ),
  )
  return { of: today.id, said, unclear: [...unclear, ...differing], aside: [] }
}

/** What several reports say of one experiment is said once, where they agree; of two that differ neither is believed. */
function withoutDoubles(
  bank: Bank,
  all: readonly ReportedExperiment[],
): {
  readonly said: readonly ReportedExperiment[]
  readonly differing: readonly string[]
} {
  const groups = [...new Set(all.map(({ experiment }) => experiment.action))].map((action) =>
    all.filter(({ experiment }) => experiment.action === action),
  )
  const agree = (group: readonly ReportedExperiment[]) =>
    new Set(group.map(({ experiment }) => JSON.stringify(experiment))).size === 1
  return {
    said: groups.flatMap((group) => (agree(group) ? group.slice(0, 1) : [])),
    differing: groups.flatMap((group) =>
      agree(group)
        ? []
        : [
            `${group.map(({ file }) => file).join(' and ')} differ on “${experimentTitle(bank, group[0]?.experiment.action ?? '')}”, so neither is believed`,
          ],
    ),
  }
}
