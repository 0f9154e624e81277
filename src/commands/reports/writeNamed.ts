import path from 'node:path'
import type { Outcome } from '../../domain/problem.ts'
import { writeDocument } from '../../store/files/writeDocument.ts'
import { fileToken } from '../terminal/fileToken.ts'
import type { World } from '../terminal/world.ts'

/** Writes a document to the file that `--out` names; the absolute path that it got. Only with `force` is a plain file replaced. */
export function writeNamed(
  out: string,
  text: string,
  force: boolean,
  { cwd }: Pick<World, 'cwd'>,
): Outcome<string> {
  const file = path.resolve(cwd, out)
  const written = writeDocument(file, text, { force, makeFolders: false, token: fileToken })
  if (!written.ok) return written
  if (written.value === 'written') return { ok: true, value: file }
  return {
    ok: false,
    problems: [
      { where: out, what: 'is there already', todo: 'choose another name, or overwrite it with --force' },
    ],
  }
}
