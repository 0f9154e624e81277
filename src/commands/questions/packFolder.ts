import path from 'node:path'
import type { PackFiles } from '../../bank/readBank.ts'
import { mostBytes } from '../../bank/mostBytes.ts'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { realFileSystem } from '../../store/files/fileSystem.ts'
import { problemOf } from '../../store/files/problemOf.ts'
import { readFileSafely } from '../../store/files/readFileSafely.ts'

/** More capabilities than a team can be asked about. */
const mostFiles = 60

/** The YAML files of a folder by name, or each that cannot be read; `said` is how messages name the folder. */
export function packFolder(folder: string, said: string): Outcome<PackFiles> {
  let names: readonly string[]
  try {
    names = realFileSystem.readdirSync(folder).filter((name) => /^[^.].*\.yaml$/u.test(name))
  } catch (error) {
    return { ok: false, problems: [problemOf(said, error, 'reading')] }
  }
  if (names.length > mostFiles)
    return {
      ok: false,
      problems: [
        { where: said, what: `holds more than ${mostFiles} files`, todo: 'keep only questions in it' },
      ],
    }
  const files = new Map<string, string>()
  const problems: Problem[] = []
  for (const name of names.toSorted()) {
    const read = readFileSafely(path.join(folder, name), { limit: mostBytes })
    if (read.ok) files.set(name, read.value)
    else problems.push(...read.problems.map((problem) => ({ ...problem, where: `${said}/${name}` })))
  }
  return problems.length ? { ok: false, problems } : { ok: true, value: files }
}
