import path from 'node:path'
import { plainLine } from '../../domain/plainText.ts'
import type { Outcome } from '../../domain/problem.ts'
import { realFileSystem } from './fileSystem.ts'
import type { FileSystem } from './fileSystem.ts'

/** A folder for data. `own`: the platform's folder for this user, closed to everybody else. */
export interface DataFolder {
  /** Absolute; it need not exist yet. */
  readonly path: string
  readonly own: boolean
}

/** Where data is kept, and what chose it: `--data`, BORING_DATA, a shared folder here or above, or the platform. */
export interface ChosenFolder extends DataFolder {
  readonly because: 'flag' | 'environment' | 'shared' | 'platform'
}

/** What the choice of folders depends on. */
export interface Surroundings {
  /** What `--data` said. */
  readonly flag?: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly platform: NodeJS.Platform
  readonly files?: Pick<FileSystem, 'statSync'>
}

/** The name of a folder that a team shares; it is found in the working directory or above it. */
const sharedFolder = '.boring-releases'

const program = 'boring-releases'

/** `--data`, BORING_DATA, `.boring-releases` here or above, else the platform's own. A problem here is wrong usage. */
export function findDataFolder(surroundings: Surroundings): Outcome<ChosenFolder> {
  const { flag, env, cwd, platform } = surroundings
  if (flag === '') return { ok: false, problems: [{ where: '--data', what: 'names no folder' }] }
  const named = flag ?? env['BORING_DATA']
  if (named) {
    const because = flag === undefined ? 'environment' : 'flag'
    return { ok: true, value: { path: pathOf(platform).resolve(cwd, named), own: false, because } }
  }
  const shared = findSharedFolder(surroundings)
  if (shared !== undefined) return { ok: true, value: { path: shared, own: false, because: 'shared' } }
  const own = platformFolder(surroundings, 'data')
  return own.ok ? { ok: true, value: { path: own.value, own: true, because: 'platform' } } : own
}

/** The platform's folder for what can be made again; undefined when there is none. */
export function findCacheFolder(surroundings: Surroundings): string | undefined {
  const folder = platformFolder(surroundings, 'cache')
  return folder.ok ? folder.value : undefined
}

/** The platform's folder for preferences; undefined when there is none. */
export function findConfigFolder(surroundings: Surroundings): string | undefined {
  const folder = platformFolder(surroundings, 'config')
  return folder.ok ? folder.value : undefined
}

/** The folder that a team shares, here or above; undefined when there is none. */
export function findSharedFolder({
  cwd,
  platform,
  files = realFileSystem,
}: Surroundings): string | undefined {
  const { dirname, join } = pathOf(platform)
  for (let folder = cwd; ; folder = dirname(folder)) {
    const candidate = join(folder, sharedFolder)
    if (isFolder(files, candidate)) return candidate
    if (dirname(folder) === folder) return undefined
  }
}

type Purpose = 'data' | 'config' | 'cache'

const linux = {
  data: { variable: 'XDG_DATA_HOME', below: ['.local', 'share'] },
  config: { variable: 'XDG_CONFIG_HOME', below: ['.config'] },
  cache: { variable: 'XDG_CACHE_HOME', below: ['.cache'] },
} as const
const mac = { data: 'Application Support', config: 'Preferences', cache: 'Caches' } as const
const windows = {
  data: { variable: 'LOCALAPPDATA', below: ['AppData', 'Local'], name: 'Data' },
  config: { variable: 'APPDATA', below: ['AppData', 'Roaming'], name: 'Config' },
  cache: { variable: 'LOCALAPPDATA', below: ['AppData', 'Local'], name: 'Cache' },
} as const

/** A variable that is empty or relative counts as missing, lest data end up below the working directory. */
function platformFolder(surroundings: Surroundings, purpose: Purpose): Outcome<string> {
  const { env, platform } = surroundings
  const { join, isAbsolute } = pathOf(platform)
  const set = (variable: string) => {
    const value = env[variable]
    return value !== undefined && isAbsolute(value) ? value : undefined
  }
  if (platform === 'win32') {
    const { variable, below, name } = windows[purpose]
    const base = set(variable)
    if (base !== undefined) return { ok: true, value: join(base, program, name) }
    return inHome(surroundings, 'USERPROFILE', [...below, program, name])
  }
  if (platform === 'darwin') return inHome(surroundings, 'HOME', ['Library', mac[purpose], program])
  const { variable, below } = linux[purpose]
  const base = set(variable)
  return base === undefined
    ? inHome(surroundings, 'HOME', [...below, program])
    : { ok: true, value: join(base, program) }
}

function inHome(
  { env, platform, files = realFileSystem }: Surroundings,
  variable: string,
  below: readonly string[],
): Outcome<string> {
  const { join, isAbsolute } = pathOf(platform)
  const home = env[variable]
  const failed = (what: string): Outcome<never> => ({
    ok: false,
    problems: [{ where: variable, what, todo: 'say where data is kept with --data DIR or BORING_DATA' }],
  })
  if (!home) return failed('is not set')
  if (!isAbsolute(home)) return failed(`is not an absolute path (${plainLine(home)})`)
  if (!isFolder(files, home)) return failed(`is not a folder (${plainLine(home)})`)
  return { ok: true, value: join(home, ...below) }
}

function isFolder(files: Pick<FileSystem, 'statSync'>, folder: string): boolean {
  try {
    return files.statSync(folder).isDirectory()
  } catch {
    return false
  }
}

function pathOf(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix
}
