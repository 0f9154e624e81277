import { problemLine } from '../domain/problem.ts'
import { teamAndService } from '../domain/words/teamAndService.ts'
import type { Reportable } from '../report/reportable.ts'
import { findJudged } from './judged/findJudged.ts'
import { isInteractive } from './terminal/isInteractive.ts'
import { openFile } from './terminal/openFile.ts'
import { readable } from './terminal/readable.ts'
import { reportText } from './reports/reportText.ts'
import { isListening } from './terminal/wantsPlain.ts'
import { writeReport } from './reports/writeReport.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

/** Lines are wrapped here at the latest: longer ones are hard to read. */
const widest = 100

/** Shows the report of a session for reading: at a terminal one can move and search in it, elsewhere, and for a listener, it is printed. */
export async function show(
  which: string,
  options: { readonly data?: string; readonly questions?: string },
  world: World,
): Promise<ExitCode> {
  const judged = await findJudged(which, options, world)
  if (!judged.ok) return judged.status
  const markdown = await reportText(judged.value, { format: 'markdown' })
  const { renderForTerminal } = await import('../report/terminalReport.ts')
  const color = wantsColor(world)
  const source = readable(markdown, world)
  const isHeard = isListening(world)
  const draw = (columns: number) => renderForTerminal(source, columns, { color, isHeard })
  if (isHeard || !isInteractive(world)) {
    const drawn = draw(Math.min(world.stdout.columns || 80, widest))
    world.out(readable(drawn, world))
    return exitCodes.done
  }
  // Colours are chosen when Ink's own packages are loaded, and they do not look at NO_COLOR.
  if (!color) world.env['FORCE_COLOR'] = '0'
  const { runReader } = await import('../ui/reader/runReader.tsx')
  return runReader(
    {
      title: titleOf(judged.value),
      rows: (columns) => {
        const drawn = draw(columns).trimEnd()
        return readable(drawn, world).split('\n')
      },
      source: markdown,
      open: (lend) => openReport(judged.value, world, lend),
    },
    world,
  )
}

function titleOf({ assessment }: Reportable): string {
  return `${teamAndService(assessment)}, ${assessment.date}`
}

/** Opens the report of a session that lies in reports/, with what people wrote into it, or writes one there. */
async function openReport(report: Reportable, world: World, lend: <T>(run: () => T) => T): Promise<string> {
  const { reportFilesOf } = await import('./reports/reportFiles.ts')
  const there = reportFilesOf(report.assessment.id, world).at(-1)
  if (there !== undefined) return openFile(there, world, lend)
  const written = await writeReport(report, { format: 'markdown', force: false }, world)
  return written.ok ? openFile(written.value, world, lend) : written.problems.map(problemLine).join(' ')
}

function wantsColor({ env, stdout }: World): boolean {
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stdout.isTTY === true
}
