import path from 'node:path'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Disk } from './disk.ts'
import { codeOf } from './problemOf.ts'
import { refusal } from './refusal.ts'
import { whyNoFolder } from './whyNoFolder.ts'

/** More files than this are not looked at; no team has that many. */
const mostFiles = 20_000

/** A file or folder that was not looked into, and why. */
export interface Passed {
  readonly file: string
  readonly problem: Problem
}

export interface HistoryFiles {
  /** The files that may be assessments, in the order of their names. */
  readonly files: readonly string[]
  /** The ids of deleted assessments. */
  readonly deleted: ReadonlySet<string>
  /** The files that say so. */
  readonly tombs: readonly string[]
  readonly passed: readonly Passed[]
}

const tomb = '.deleted.json'

/** The files of the history: `assessments/TEAM/NAME.json`. Links are not followed, and nothing below that is looked at. */
export function findFiles(disk: Disk): HistoryFiles {
  const folder = path.join(disk.root, 'assessments')
  const wrong = whyNoFolder(disk.files, disk.root)
  const top = wrong ? { folder, names: [], passed: { file: disk.root, problem: wrong } } : look(disk, folder)
  const teams = top.names
    .filter((name) => !isFileName(name))
    .map((name) => look(disk, path.join(folder, name)))
  const found = [top, ...teams].flatMap(({ folder: at, names }) =>
    names.filter(isFileName).map((name) => path.join(at, name)),
  )
  const files = found.filter((file) => !file.endsWith(tomb))
  const tombs = found.filter((file) => file.endsWith(tomb))
  const what = `holds ${files.length} files; ${mostFiles} are read`
  return {
    files: files.slice(0, mostFiles),
    deleted: new Set(tombs.map(deletedBy)),
    tombs,
    passed: [
      ...[top, ...teams].flatMap(({ passed }) => passed ?? []),
      ...(files.length > mostFiles ? [passedBy(folder, what)] : []),
    ],
  }
}

/** The id of the assessment that a file of this name hides. */
export function deletedBy(file: string): string {
  return path.basename(file, tomb)
}

/** The id in the name of a file, which those that we write bear; others may bear one as well. */
export function idInName(file: string): string | undefined {
  return /-([0-7][0-9A-HJKMNP-TV-Z]{25})(?:-\d)?\.json$/u.exec(file)?.[1]
}

/** The files that bear an id in their names. */
export function filesById(disk: Disk): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>()
  for (const file of findFiles(disk).files) {
    const id = idInName(file)
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), file])
  }
  return byId
}

interface Look {
  readonly folder: string
  readonly names: readonly string[]
  readonly passed?: Passed
}

/** The names in a folder in order, without hidden ones. What is no folder and no link is of no interest. */
function look({ files }: Disk, folder: string): Look {
  try {
    const status = files.lstatSync(folder)
    if (status.isSymbolicLink())
      return { folder, names: [], passed: passedBy(folder, 'is a symbolic link; it is not followed') }
    if (!status.isDirectory()) return { folder, names: [] }
    return {
      folder,
      names: files
        .readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .toSorted(),
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? { folder, names: [] }
      : { folder, names: [], passed: { file: folder, problem: refusal(files, folder, error, 'reading') } }
  }
}

function passedBy(file: string, what: string): Passed {
  return { file, problem: { where: plainLine(file, 1000), what } }
}

function isFileName(name: string): boolean {
  return name.endsWith('.json')
}
