import path from 'node:path'
import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Problem } from '../domain/problem.ts'
import { findRecords } from '../store/transfer/findRecords.ts'
import { isThere } from '../store/files/folders.ts'
import { realFileSystem } from '../store/files/fileSystem.ts'
import { largestImport, readRecords } from '../store/transfer/readRecords.ts'
import { complain } from './terminal/complain.ts'
import { openBank } from './questions/openBank.ts'
import { openStore } from './judged/openStore.ts'
import { readArgument } from './terminal/readArgument.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly skipBad?: true
  readonly data?: string
  readonly questions?: string
}

/** Takes in sessions from files, folders or standard input, each once. Of a file with a problem nothing is taken, unless its bad records are skipped. */
export async function importSessions(
  sources: readonly string[],
  { skipBad, data, questions }: Options,
  world: World,
): Promise<ExitCode> {
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const bank = await openBank(questions, world)
  if (!bank.ok) return complain(world, bank.problems)
  const { store } = opened.value
  const readOnly = store.whyReadOnly()
  if (readOnly) return complain(world, [readOnly])
  const problems: Problem[] = []
  const coming: Assessment[] = []
  for (const source of sources.flatMap((each) => filesOf(each, world, problems))) {
    const records = await recordsIn(source, bank.value, world)
    problems.push(...records.problems)
    if (skipBad || !records.problems.length) coming.push(...records.assessments)
  }
  const { added, known, deleted, problem } = await store.takeIn(coming)
  world.out(`${added} new, ${known} here already\n`)
  for (const id of deleted)
    world.err(`boring: ${id} was deleted here and stays so; boring doctor --restore ${id} shows it again\n`)
  if (problem) problems.push(problem)
  return problems.length ? complain(world, problems) : exitCodes.done
}

/** The files that an argument names: one, or those below a folder. */
function filesOf(source: string, { cwd }: World, problems: Problem[]): readonly string[] {
  if (source === '-' || !isThere(realFileSystem, path.resolve(cwd, source))) return [source]
  const found = findRecords(path.resolve(cwd, source))
  problems.push(...found.problems)
  return found.files.map((file) => path.relative(cwd, file))
}

interface Records {
  readonly assessments: readonly Assessment[]
  readonly problems: readonly Problem[]
}

async function recordsIn(source: string, bank: Bank, world: World): Promise<Records> {
  const text = readArgument(source, world, largestImport)
  return text.ok
    ? readRecords(text.value.text, text.value.source, bank)
    : { assessments: [], problems: text.problems }
}
