import path from 'node:path'
import { plainLine } from '../domain/plainText.ts'
import { complain } from './terminal/complain.ts'
import { findJudged } from './judged/findJudged.ts'
import { reportText } from './reports/reportText.ts'
import type { Format } from './reports/reportText.ts'
import { writeReport } from './reports/writeReport.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly format: Format
  readonly out?: string
  readonly force?: true
  readonly frontMatter?: true
  readonly data?: string
  readonly questions?: string
  /** A report to read back instead of writing one. */
  readonly read?: string
}

/** Writes the report of a session: to a file of its own, to the one that `--out` names, or to standard output. Or reads one back. */
export async function report(which: string | undefined, options: Options, world: World): Promise<ExitCode> {
  const { format, out, force, data, questions, frontMatter = false, read } = options
  if (read !== undefined) {
    const { readReport } = await import('./reports/readReport.ts')
    return readReport(which, { read, force: force === true, data, questions }, world)
  }
  if (frontMatter && format !== 'markdown') {
    world.err('boring: --front-matter stands before Markdown only; leave it out, or leave out --format\n')
    return exitCodes.wrongUsage
  }
  const judged = await findJudged(which ?? 'latest', { data, questions }, world)
  if (!judged.ok) return judged.status
  if (format === 'issues' && out !== undefined && isFolderOfIssues(out)) {
    const { writeIssues } = await import('./reports/writeIssues.ts')
    const issues = writeIssues(judged.value, { out, force: force === true }, world)
    if (!issues.ok) return complain(world, issues.problems)
    for (const file of issues.value) world.err(`Issue: ${plainLine(path.relative(world.cwd, file), 2000)}\n`)
    return exitCodes.done
  }
  if (out === '-') {
    world.out(await reportText(judged.value, { format, frontMatter }))
    return exitCodes.done
  }
  const written = await writeReport(
    judged.value,
    { format, force: force === true, frontMatter, ...(out !== undefined && { out }) },
    world,
  )
  if (!written.ok) return complain(world, written.problems)
  world.err(`Report: ${plainLine(path.relative(world.cwd, written.value), 2000)}\n`)
  return exitCodes.done
}

/** Whether a path names a folder for issues, one file each, and not one CSV of them all. */
function isFolderOfIssues(out: string): boolean {
  return out !== '-' && !/\.csv$/iu.test(out)
}
