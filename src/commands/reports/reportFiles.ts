import { readdirSync } from 'node:fs'
import path from 'node:path'
import { readFileSafely } from '../../store/files/readFileSafely.ts'
import type { World } from '../terminal/world.ts'

/** A report that lies in reports/. */
export interface ReportFile {
  /** An absolute path. */
  readonly file: string
  /** Empty where it cannot be read. */
  readonly text: string
  /** Why it cannot be read. */
  readonly unread?: string
}

/** More than anybody keeps among the reports: files, and bytes in all of them. */
const [mostFiles, mostBytes] = [500, 16_000_000]

/** The Markdown files in reports/ of the working directory, by name; the newest where there are too many. */
export function reportFiles({ cwd }: Pick<World, 'cwd'>): readonly ReportFile[] {
  let left = mostBytes
  return markdownIn(path.join(cwd, 'reports'))
    .flatMap((file) => {
      if (left <= 0) return []
      const text = readFileSafely(file, { follow: true })
      if (!text.ok) return { file, text: '', unread: text.problems.map(({ what }) => what).join(', ') }
      left -= text.value.length
      return { file, text: text.value }
    })
    .toReversed()
}

/** Those of one assessment, whatever they are called by now. */
export function reportFilesOf(id: string | undefined, world: Pick<World, 'cwd'>): readonly string[] {
  if (id === undefined) return []
  return reportFiles(world).flatMap(({ file, text }) => (text.includes(`boring:report:${id} `) ? [file] : []))
}

/** The newest first. */
function markdownIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:md|markdown)$/iu.test(name))
      .toSorted()
      .slice(-mostFiles)
      .toReversed()
      .map((name) => path.join(folder, name))
  } catch {
    return []
  }
}
