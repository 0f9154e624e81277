import { realpathSync } from 'node:fs'
import { plainLine } from '../../domain/plainText.ts'
import type { ChosenFolder } from '../../store/files/dataFolder.ts'
import type { World } from '../terminal/world.ts'

/** Where data really lies, in a line or two: a link is followed, and a folder that only the programs of a snap look into is said. */
export function whereData({ path, because }: ChosenFolder, { env }: Pick<World, 'env'>): string {
  const real = realPath(path)
  const leads = real === undefined || real === path ? '' : `, a link to ${plainLine(real, 2000)}`
  const isSnaps = because === 'platform' && env['SNAP'] && /[/\\]snap[/\\]/u.test(real ?? path)
  const note = isSnaps
    ? 'That is the folder of the snap that this terminal runs in; other terminals look elsewhere. BORING_DATA names one for all.\n'
    : ''
  return `Data: ${plainLine(path, 2000)}${leads}\n${note}`
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
