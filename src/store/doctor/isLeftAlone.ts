import type { Disk } from '../files/disk.ts'

const anHour = 3_600_000

/** Whether nothing changed a file or a folder for an hour, so that no program is at work on it. `now` in milliseconds. */
export function isLeftAlone({ files }: Pick<Disk, 'files'>, file: string, now: number): boolean {
  try {
    return files.lstatSync(file).mtimeMs < now - anHour
  } catch {
    return false
  }
}
