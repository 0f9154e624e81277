import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Outcome } from '../../domain/problem.ts'
import { throughTemporaryFile } from '../../store/files/throughTemporaryFile.ts'
import { fileToken } from '../terminal/fileToken.ts'
import type { World } from '../terminal/world.ts'

/** A note as it is after the person's own editor had it; the terminal has to be free for that time. */
export function editNote(note: string, { env, platform }: World): Outcome<string> {
  const editor = env['VISUAL'] || env['EDITOR']
  if (!editor)
    return failed('EDITOR', 'names no editor', 'set EDITOR or VISUAL, or press n to write the note here')
  return throughTemporaryFile(note, (file) => edit(editor, file, platform), {
    folder: tmpdir(),
    token: fileToken,
  })
}

/** Through the shell, as git does it, for an editor may be named with options of its own. */
function edit(editor: string, file: string, platform: NodeJS.Platform): Outcome<true> {
  const { status, error } =
    platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, { stdio: 'inherit', shell: true })
      : spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' })
  if (error === undefined && status === 0) return { ok: true, value: true }
  return failed(editor, 'did not end well', 'the note is as it was')
}

function failed(where: string, what: string, todo: string): Outcome<never> {
  return { ok: false, problems: [{ where, what, todo }] }
}
