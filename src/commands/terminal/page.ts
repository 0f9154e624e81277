import { isInteractive } from './isInteractive.ts'
import { readable } from './readable.ts'
import type { World } from './world.ts'

/** Keeps colours, ends at once where all fits the window, and leaves the text on the screen. */
const lessOptions = 'FRX'

/**
 * Shows a text that is longer than the window in the pager that PAGER names, or less; prints it where there is none, where
 * PAGER is empty, and where nobody sits at a terminal.
 */
export async function page(whole: string, world: World): Promise<void> {
  const text = readable(whole, world)
  const { env, stdout, platform } = world
  const pager = env['PAGER'] ?? (platform === 'win32' ? '' : 'less')
  const fits = text.split('\n').length <= (stdout.rows || Infinity)
  if (fits || pager.trim() === '' || !isInteractive(world)) return world.out(text)
  const { spawnSync } = await import('node:child_process')
  const { status, error } = spawnSync(pager, {
    shell: true,
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...env, LESS: env['LESS'] ?? lessOptions, LESSCHARSET: env['LESSCHARSET'] ?? 'utf-8' },
  })
  // 126 and 127 are the shell's: it could not start the pager.
  if (error || status === 126 || status === 127) world.out(text)
}
