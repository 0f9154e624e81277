import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { plainLine } from '../../domain/plainText.ts'
import type { World } from './world.ts'

type Surroundings = Pick<World, 'env' | 'platform'>

/** Opens a file with what the desktop uses for it, or else in the editor, to which `lend` gives the terminal; what happened, in a line. */
export function openFile(
  file: string,
  { env, platform, cwd }: Surroundings & Pick<World, 'cwd'>,
  lend: <T>(run: () => T) => T,
): string {
  const shown = plainLine(path.relative(cwd, file), 1000)
  const desktop = desktopOpener({ env, platform })
  if (desktop) {
    const [program, ...args] = desktop
    const child = spawn(program, [...args, file], { stdio: 'ignore', detached: true, env })
    // It says nothing that we could wait for; a program that cannot be started must not end ours.
    child.on('error', () => {})
    child.unref()
    return `Opened with ${program}: ${shown}`
  }
  const [editor, ...args] = (env['VISUAL'] || env['EDITOR'] || '').split(' ').filter(Boolean)
  if (editor === undefined) return `Nothing here opens files; it is ${shown}`
  const { error } = lend(() => spawnSync(editor, [...args, file], { stdio: 'inherit', env }))
  return error ? `${editor} could not be started; it is ${shown}` : `Was open in ${editor}: ${shown}`
}

function desktopOpener({ env, platform }: Surroundings): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['explorer.exe']
  const hasDesktop = env['DISPLAY'] || env['WAYLAND_DISPLAY']
  return hasDesktop && isOnPath('xdg-open', env) ? ['xdg-open'] : undefined
}

function isOnPath(program: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return path.isAbsolute(folder)
    } catch {
      return false
    }
  })
}
