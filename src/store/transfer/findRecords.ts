import path from 'node:path'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import { realFileSystem } from '../files/fileSystem.ts'
import type { FileSystem } from '../files/fileSystem.ts'
import { codeOf, problemOf } from '../files/problemOf.ts'

/** Files that may hold assessments, and what was not looked into. */
export interface FoundRecords {
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

const mostFiles = 20_000
const deepest = 8
const mayHold = /\.(?:json|ndjson|jsonl|ya?ml)$/iu
const tomb = '.deleted.json'

/**
 * The files below a folder that may hold assessments, by name. Of a data folder of ours only the finished ones count.
 * Links and hidden files are passed over; a link is named.
 */
export function findRecords(folder: string, files: FileSystem = realFileSystem): FoundRecords {
  const found: string[] = []
  const problems: Problem[] = []
  const look = (at: string, depth: number) => {
    for (const name of namesIn(at)) {
      const each = path.join(at, name)
      const status = statusOf(each)
      if (!status) continue
      if (status.isSymbolicLink())
        problems.push({ where: plainLine(each, 1000), what: 'is a symbolic link; it is not followed' })
      else if (status.isFile() && mayHold.test(name) && !name.endsWith(tomb)) found.push(each)
      else if (status.isDirectory() && depth < deepest) look(each, depth + 1)
      else if (status.isDirectory()) problems.push({ where: plainLine(each, 1000), what: 'lies too deep' })
      if (found.length > mostFiles) return
    }
  }
  // What is gone by the time that it is looked at holds nothing.
  const statusOf = (each: string) => {
    try {
      return files.lstatSync(each)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') problems.push(problemOf(each, error, 'reading'))
      return undefined
    }
  }
  const namesIn = (at: string) => {
    try {
      const names = files.readdirSync(at).filter((name) => !name.startsWith('.'))
      const isOurs = at === folder && names.includes('assessments') && names.includes('format.json')
      return isOurs ? ['assessments'] : names.toSorted()
    } catch (error) {
      problems.push(problemOf(at, error, 'reading'))
      return []
    }
  }
  look(folder, 0)
  if (found.length > mostFiles)
    problems.push({ where: plainLine(folder, 1000), what: `holds more than ${mostFiles} files` })
  return { files: found.slice(0, mostFiles), problems }
}
