import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import type { FileSystem } from './fileSystem.ts'
import { codeOf } from './problemOf.ts'
import { refusal } from './refusal.ts'

type Looks = Pick<FileSystem, 'statSync' | 'lstatSync'>

/** Why there can be no data folder at a path: a file, a link that leads nowhere, a folder that is closed to us. Undefined where there is one, or nothing yet. */
export function whyNoFolder(files: Looks, folder: string): Problem | undefined {
  try {
    if (files.statSync(folder).isDirectory()) return undefined
    return { where: plainLine(folder, 1000), what: 'is not a folder', todo: 'choose another with --data' }
  } catch (error) {
    if (isLink(files, folder))
      return {
        where: plainLine(folder, 1000),
        what: 'is a link that leads nowhere',
        todo: 'mend the link, or choose another folder with --data',
      }
    return codeOf(error) === 'ENOENT' ? undefined : refusal(files, folder, error)
  }
}

function isLink(files: Looks, folder: string): boolean {
  try {
    return files.lstatSync(folder).isSymbolicLink()
  } catch {
    return false
  }
}
