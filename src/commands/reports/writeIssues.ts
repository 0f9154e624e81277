import path from 'node:path'
import type { Outcome } from '../../domain/problem.ts'
import { issueFile } from '../../report/issues/issueFile.ts'
import { issuesOf } from '../../report/issues/issuesOf.ts'
import type { Reportable } from '../../report/reportable.ts'
import { realFileSystem } from '../../store/files/fileSystem.ts'
import { writeDocument } from '../../store/files/writeDocument.ts'
import { fileToken } from '../terminal/fileToken.ts'
import type { World } from '../terminal/world.ts'

/** Writes each experiment as a Markdown file into a folder, which is made where only it is missing; the paths that they got. */
export function writeIssues(
  report: Reportable,
  { out, force }: { readonly out: string; readonly force: boolean },
  { cwd }: Pick<World, 'cwd'>,
): Outcome<readonly string[]> {
  const folder = path.resolve(cwd, out)
  const refused = whyNoFolder(folder)
  if (refused) return { ok: false, problems: [{ where: out, ...refused }] }
  const files = issuesOf(report).map((issue) => ({
    file: path.join(folder, `${issue.name}.md`),
    text: issueFile(issue),
  }))
  const taken = force ? [] : files.filter(({ file }) => kindOf(file) !== 'nothing')
  if (taken.length)
    return {
      ok: false,
      problems: taken.map(({ file }) => ({
        where: path.relative(cwd, file),
        what: 'is there already',
        todo: 'choose another folder, or overwrite it with --force',
      })),
    }
  for (const { file, text } of files) {
    const written = writeDocument(file, text, { force, makeFolders: true, token: fileToken })
    if (!written.ok) return written
  }
  return { ok: true, value: files.map(({ file }) => file) }
}

function whyNoFolder(folder: string): { readonly what: string; readonly todo: string } | undefined {
  const kind = kindOf(folder)
  if (kind === 'other') return { what: 'is no folder', todo: 'name a folder, or a file that ends with .csv' }
  return kind === 'folder' || kindOf(path.dirname(folder), true) === 'folder'
    ? undefined
    : { what: 'there is no folder to make it in', todo: 'make that first' }
}

/** What is at a path. A link is none of ours to follow, unless it leads to the folder around. */
function kindOf(file: string, follow: boolean = false): 'nothing' | 'folder' | 'other' {
  try {
    const status = follow ? realFileSystem.statSync(file) : realFileSystem.lstatSync(file)
    return status.isDirectory() ? 'folder' : 'other'
  } catch {
    return 'nothing'
  }
}
