import { constants } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Disk } from './disk.ts'
import { codeOf } from './problemOf.ts'
import { readFileSafely } from './readFileSafely.ts'
import { refusal } from './refusal.ts'
import { whyNoFolder } from './whyNoFolder.ts'

const format = 1

/** Writes `format.json` where there is none. Throws when nothing may be written here, for a newer version did. */
export function keepFormat(disk: Disk): void {
  const found = formatOf(disk)
  if (found !== undefined && found > format) throw new Error(newer(found))
  if (found === undefined) disk.publish(fileOf(disk), Buffer.from(`${JSON.stringify({ format })}\n`))
}

/** Why nothing can be kept in the data folder: a newer version wrote it, or the system does not let us. */
export function whyReadOnly(disk: Disk): Problem | undefined {
  const found = formatOf(disk)
  if (found !== undefined && found > format)
    return { where: fileOf(disk), what: newer(found), todo: 'install it; until then everything can be read' }
  return whyUnwritable(disk.files, disk.root)
}

function newer(found: number): string {
  return `format ${found} needs a newer version of boring`
}

function fileOf({ root }: Disk): string {
  return path.join(root, 'format.json')
}

/** The format that the folder says it has: undefined when it says nothing, 0 when it cannot be read. */
export function formatOf(disk: Disk): number | undefined {
  const text = readFileSafely(fileOf(disk), { limit: 10_000, files: disk.files })
  if (!text.ok) return isThere(disk) ? 0 : undefined
  try {
    const value: unknown = JSON.parse(text.value)
    const said = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
    return typeof said === 'number' ? said : 0
  } catch {
    return 0
  }
}

function isThere(disk: Disk): boolean {
  try {
    disk.files.lstatSync(fileOf(disk))
    return true
  } catch {
    return false
  }
}

/** Asks of the folder or, while it is not there, of the one in which it would be made. */
function whyUnwritable(files: Disk['files'], folder: string): Problem | undefined {
  const wrong = whyNoFolder(files, folder)
  if (wrong) return wrong
  try {
    files.accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    const parent = path.dirname(folder)
    return codeOf(error) === 'ENOENT' && parent !== folder
      ? whyUnwritable(files, parent)
      : refusal(files, folder, error)
  }
}
