import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { PackFiles } from './readBank.ts'

/** The YAML files of a folder, by name; throws what the file system says. */
export function packFiles(folder: string): PackFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return new Map(names.toSorted().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}
