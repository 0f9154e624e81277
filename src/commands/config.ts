import path from 'node:path'
import { closest } from '../domain/closest.ts'
import { plainLine } from '../domain/plainText.ts'
import type { Problem } from '../domain/problem.ts'
import { findCacheFolder, findConfigFolder, findDataFolder } from '../store/files/dataFolder.ts'
import type { ChosenFolder } from '../store/files/dataFolder.ts'
import { isPreferenceKey, preferenceKeys, readPreference } from '../store/preferences/preferenceKeys.ts'
import type { PreferenceKey } from '../store/preferences/preferenceKeys.ts'
import type { PreferencesFile } from '../store/preferences/preferences.ts'
import { openBank } from './questions/openBank.ts'
import { complain } from './terminal/complain.ts'
import { fileToken } from './terminal/fileToken.ts'
import { readable } from './terminal/readable.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly data?: string
  readonly json?: true
  readonly unset?: true
}

/** Says where things are kept and why there, and what is preferred; with a key says or sets that preference. */
export async function config(
  key: string | undefined,
  typed: string | undefined,
  options: Options,
  world: World,
): Promise<ExitCode> {
  const { env, cwd, platform } = world
  const folder = findConfigFolder({ env, cwd, platform })
  const { openPreferences } = await import('../store/preferences/preferences.ts')
  const file = await openPreferences({ folder, token: fileToken })
  if (file.problem) complain(world, [file.problem])
  if (key === undefined) return showAll(file, options, world)
  if (typed !== undefined && options.unset)
    return complain(
      world,
      [{ where: '--unset', what: 'goes with no value', todo: 'leave out one of the two' }],
      exitCodes.wrongUsage,
    )
  if (!isPreferenceKey(key)) return complain(world, [unknownKey(key)], exitCodes.wrongUsage)
  if (typed === undefined && !options.unset) {
    const value = file.settings[key]
    world.out(value === undefined ? '' : `${value}\n`)
    return exitCodes.done
  }
  const value = typed === undefined ? undefined : readPreference(key, meant(key, typed, cwd))
  if (typed !== undefined && value === undefined)
    return complain(
      world,
      [{ where: key, what: `is ${preferenceKeys[key].takes}, not ${plainLine(typed, 60) || 'nothing'}` }],
      exitCodes.wrongUsage,
    )
  const asked = key === 'questions' && typed ? await openBank(typed, world) : undefined
  if (asked && !asked.ok) return complain(world, asked.problems)
  if (folder === undefined)
    return complain(world, [{ where: 'HOME', what: 'is missing, so no preferences are kept' }])
  const problem = file.set(key, value)
  if (!problem) return exitCodes.done
  // Said already, where the file was looked at.
  return problem === file.problem ? exitCodes.atFault : complain(world, [problem])
}

/** A folder is kept with its whole path, for the next command may be typed elsewhere. */
function meant(key: PreferenceKey, typed: string, cwd: string): string {
  return key === 'questions' && typed ? path.resolve(cwd, typed) : typed
}

function unknownKey(key: string): Problem {
  const near = closest(key, Object.keys(preferenceKeys))
  return {
    where: plainLine(key, 60) || '""',
    what: 'is no preference',
    todo: near ? `did you mean ${near}?` : 'boring config lists them',
  }
}

const reasons = {
  flag: '--data says so',
  environment: 'BORING_DATA says so',
  shared: 'a folder of that name is here or above',
  platform: 'your own folder on this system',
} as const satisfies Record<ChosenFolder['because'], string>

function showAll(file: PreferencesFile, { data, json }: Options, world: World): ExitCode {
  const { env, cwd, platform } = world
  const surroundings = { env, cwd, platform, ...(data !== undefined && { flag: data }) }
  const found = findDataFolder(surroundings)
  const [cache, preferences] = [findCacheFolder(surroundings), findConfigFolder(surroundings)]
  if (json)
    world.out(
      `${JSON.stringify(
        {
          schema: 1,
          data: found.ok ? { path: found.value.path, because: found.value.because } : null,
          cache: cache ?? null,
          preferences: preferences ?? null,
          values: file.settings,
        },
        null,
        2,
      )}\n`,
    )
  else {
    const lines = [
      `Data:        ${found.ok ? `${plainLine(found.value.path, 2000)} (${reasons[found.value.because]})` : 'nowhere'}`,
      `Cache:       ${plainLine(cache ?? 'none is kept', 2000)}`,
      `Preferences: ${plainLine(preferences ?? 'none are kept', 2000)}`,
      '',
      ...Object.entries(preferenceKeys).map(([key, { about }]) => line(key, file, about)),
      '',
      'Set one with boring config KEY VALUE, forget it with boring config KEY --unset.',
      '',
    ]
    world.out(readable(lines.join('\n'), world))
  }
  return found.ok ? exitCodes.done : complain(world, found.problems, exitCodes.wrongUsage)
}

function line(key: string, { settings }: PreferencesFile, about: string): string {
  const value = isPreferenceKey(key) ? settings[key] : undefined
  return `  ${key.padEnd(13)} ${value === undefined ? '–' : plainLine(String(value), 200)}  (${about})`
}
