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

/** More files than anybody keeps among the reports. */
const mostFiles = 500

/** The Markdown files in reports/ of the working directory, by name; the newest where there are too many. */
export function reportFiles({ cwd }: Pick<World, 'cwd'>): readonly ReportFile[] {
  return markdownIn(path.join(cwd, 'reports')).map((file) => {
    const text = readFileSafely(file, { follow: true })
    return text.ok
      ? { file, text: text.value }
      : { file, text: '', unread: text.problems.map(({ what }) => what).join(', ') }
  })
}

/** Those of one assessment, whatever they are called by now. */
export function reportFilesOf(id: string | undefined, world: Pick<World, 'cwd'>): readonly string[] {
  if (id === undefined) return []
  return reportFiles(world).flatMap(({ file, text }) => (text.includes(`boring:report:${id} `) ? [file] : []))
}

function markdownIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:md|markdown)$/iu.test(name))
      .toSorted()
      .slice(-mostFiles)
      .map((name) => path.join(folder, name))
  } catch {
    return []
  }
}
