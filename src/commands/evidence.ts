import { statSync } from 'node:fs'
import path from 'node:path'
import { plainLine } from '../domain/plainText.ts'
import type { Problem } from '../domain/problem.ts'
import { allFindings } from '../evidence/allFindings.ts'
import { askedEvidence } from '../evidence/askedEvidence.ts'
import type { AskedEvidence } from '../evidence/askedEvidence.ts'
import { gatherRepository } from '../evidence/repository/gatherRepository.ts'
import type { Progress } from '../evidence/repository/gatherRepository.ts'
import type { RepositoryProblem } from '../evidence/git/repositoryProblem.ts'
import { minute } from '../evidence/page/minute.ts'
import { pageText } from '../evidence/page/pageText.ts'
import { progressLine } from '../evidence/page/progressLine.ts'
import { recordSections } from '../evidence/page/recordSections.ts'
import { repositorySections } from '../evidence/page/repositorySections.ts'
import { deliveryMetricsOf } from '../evidence/records/deliveryMetrics.ts'
import { mergeRecords } from '../evidence/records/mergeRecords.ts'
import type { Records } from '../evidence/records/mergeRecords.ts'
import { parseRecords } from '../evidence/records/parseRecords.ts'
import type { RecordFile, RecordProblem } from '../evidence/records/record.ts'
import { recordsJson } from '../evidence/records/recordsJson.ts'
import type { Window } from '../evidence/measures/window.ts'
import type { RepositoryEvidence } from '../evidence/repository/repositoryEvidence.ts'
import { repositoryJson } from '../evidence/repository/repositoryJson.ts'
import { readFileSafely } from '../store/files/readFileSafely.ts'
import { complain } from './terminal/complain.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode } from './terminal/world.ts'

export interface EvidenceOptions {
  /** Folders of clones and files of records; none is the working directory. */
  readonly paths: readonly string[]
  readonly until?: string
  readonly tags?: string
  readonly since?: string
  readonly json: boolean
}

export interface EvidenceWorld {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly now: Date
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether standard error is a terminal, which can show progress. */
  readonly isTerminal: boolean
  readonly columns: number
}

/** 50 MB: half a million deployments. */
const largestRecords = 50_000_000

/** Prints what repositories and records show. Where some cannot be read, the others are shown, and the status is 1. */
export async function evidence(options: EvidenceOptions, world: EvidenceWorld): Promise<ExitCode> {
  const asked = askedEvidence(options, world.now)
  if (!asked.ok) return complain(world, asked.problems, exitCodes.wrongUsage)
  const { window } = asked.value
  const paths = options.paths.length ? options.paths : ['.']
  const folders = paths.filter((one) => isFolder(one, world))
  const gathered = await gatherAll(folders, asked.value, world)
  const records = readRecords(
    paths.filter((one) => !folders.includes(one)),
    world,
  )
  const problems = [...gathered.filter((one) => one.kind === 'problem'), ...records.problems]
  const repositories = gathered.filter((one) => one.kind === 'repository')
  if (repositories.length || records.merged) {
    const print = options.json ? jsonOf : textOf
    world.out(print(repositories, records.merged, window, world.columns))
  }
  return problems.length ? complain(world, problems) : exitCodes.done
}

async function gatherAll(
  folders: readonly string[],
  { window, rule }: AskedEvidence,
  { cwd, env, err, isTerminal }: EvidenceWorld,
): Promise<readonly (RepositoryEvidence | RepositoryProblem)[]> {
  const progress = isTerminal ? progressLine(err) : undefined
  const gathered = []
  for (const folder of folders) {
    const absolute = path.resolve(cwd, folder)
    const name = plainLine(path.basename(absolute), 40)
    const onProgress = (reached: Progress) => progress?.show(name, reached)
    gathered.push(
      await gatherRepository(absolute, { ...window, env, onProgress, ...(rule && { tags: rule }) }),
    )
  }
  progress?.end()
  return gathered
}

function jsonOf(
  repositories: readonly RepositoryEvidence[],
  records: Records | undefined,
  window: Window,
): string {
  const [first, ...more] = repositories.map(repositoryJson)
  const shown = more.length ? { schema: 1, repositories: [first, ...more] } : { schema: 1, ...first }
  const metrics = records && deliveryMetricsOf(records, window)
  const whole = {
    ...shown,
    ...(records && metrics && { records: recordsJson(records, metrics) }),
    // As they are kept with an assessment.
    findings: allFindings(repositories, metrics),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function textOf(
  repositories: readonly RepositoryEvidence[],
  records: Records | undefined,
  window: Window,
  columns: number,
): string {
  const span = `${minute(window.since)} to ${minute(window.until)}`
  const pages = repositories.map((one) =>
    pageText(
      [`${plainLine(one.path, 200)} at ${one.head.slice(0, 12)}`, span],
      repositorySections(one),
      columns,
    ),
  )
  if (records) {
    pages.push(
      pageText(
        ['Deployment and incident records', span],
        recordSections(records, deliveryMetricsOf(records, window)),
        columns,
      ),
    )
  }
  return pages.join('\n')
}

function isFolder(name: string, { cwd }: EvidenceWorld): boolean {
  try {
    return statSync(path.resolve(cwd, name)).isDirectory()
  } catch {
    // What cannot be looked at is no folder; reading it says why.
    return false
  }
}

function readRecords(
  files: readonly string[],
  { cwd }: EvidenceWorld,
): { readonly merged?: Records; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const read: RecordFile[] = []
  for (const file of files) {
    const text = readFileSafely(path.resolve(cwd, file), { follow: true, limit: largestRecords })
    const where = plainLine(file, 200)
    if (!text.ok) problems.push(...text.problems.map((problem) => ({ ...problem, where })))
    else {
      const parsed = parseRecords(text.value, where)
      if (parsed.kind === 'records') read.push(parsed)
      else problems.push(...parsed.problems.map(placed))
    }
  }
  if (!read.length) return { problems }
  const merged = mergeRecords(read)
  return merged.kind === 'merged'
    ? { merged, problems }
    : { problems: [...problems, ...merged.problems.map(placed)] }
}

function placed({ file, line, what, todo }: RecordProblem): Problem {
  return { where: `${file}:${line}`, what, todo }
}
