import path from 'node:path'
import * as z from 'zod/mini'
import type { Cadence } from '../../domain/bank.ts'
import type { Problem } from '../../domain/problem.ts'
import { realFileSystem } from '../files/fileSystem.ts'
import { preferenceKeys } from './preferenceKeys.ts'
import type { PreferenceKey } from './preferenceKeys.ts'
import { codeOf, problemOf } from '../files/problemOf.ts'
import { readBytesSafely } from '../files/readFileSafely.ts'
import { writeDocument } from '../files/writeDocument.ts'

/** Small things that one machine remembers, all of which can be lost with a shrug. */
export interface Preferences {
  readonly team?: string
  readonly service?: string
  readonly cadence?: Cadence
  readonly target?: Cadence
  readonly participants?: number
  readonly checkpoint?: string
  /** How long a session is meant to take, and a quick one. */
  readonly minutes?: number
  readonly quickMinutes?: number
}

export interface PreferencesFile {
  readonly value: Preferences
  /** What was wrong with the file, if anything; the program goes on. */
  readonly problem?: Problem
  /** Keeps the new preferences in place of the old; keys of other versions stay. Returns why it could not. */
  readonly remember: (preferences: Preferences) => Problem | undefined
  /** Every preference that can be used, the folder of questions too. */
  readonly settings: Settings
  /** Keeps one preference, or forgets it, and leaves the others. Returns why it could not. */
  readonly set: (key: PreferenceKey, value: string | number | undefined) => Problem | undefined
}

type Settings = Readonly<Partial<Record<PreferenceKey, string | number>>>

interface Surroundings {
  /** Where `preferences.json` is; without a folder nothing is kept. */
  readonly folder: string | undefined
  /** A short text for the name of what is set aside, and of temporary files; another one at every call. */
  readonly token: () => string
}

const limit = 4096
const { questions: _, ...remembered } = preferenceKeys

/** The preferences of this machine. A file that cannot be read is set aside and said; the defaults go on. */
export async function openPreferences({ folder, token }: Surroundings): Promise<PreferencesFile> {
  const inMemory = { value: {}, settings: {}, remember: () => undefined, set: () => undefined }
  if (folder === undefined) return inMemory
  const file = path.join(folder, 'preferences.json')
  const problem = whatIsWrong(file, token)
  if (problem?.kind === 'stays') return { ...inMemory, problem: problem.problem, set: () => problem.problem }
  const { default: Conf } = await import('conf')
  // It makes the folder when it reads; a home that cannot be written to has preferences that are not set, and no more.
  Object.defineProperty(Conf.prototype, '_ensureDirectory', { value: () => {} })
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: 'preferences',
    accessPropertiesByDotNotation: false,
  })
  // Its own write takes a cut file for a good one on a disk that is nearly full, and writes in place where SNAP is set.
  Object.defineProperty(conf, '_write', {
    value: (store: unknown) => {
      const written = writeDocument(file, `${JSON.stringify(store, null, 2)}\n`, {
        force: true,
        makeFolders: true,
        token,
      })
      if (!written.ok) throw new Error(written.problems[0]?.what ?? 'could not be written')
    },
  })
  const keep = (store: Record<string, unknown>) => {
    try {
      conf.store = store
      return undefined
    } catch (error) {
      return problemOf(file, error)
    }
  }
  return {
    value: usable(remembered, conf.store),
    settings: usable(preferenceKeys, conf.store),
    ...(problem && { problem: problem.problem }),
    remember(preferences) {
      const others = Object.entries(conf.store).filter(([key]) => !Object.hasOwn(remembered, key))
      return keep({ ...Object.fromEntries(others), ...preferences })
    },
    set(key, value) {
      const others = Object.entries(conf.store).filter(([other]) => other !== key)
      return keep({ ...Object.fromEntries(others), ...(value !== undefined && { [key]: value }) })
    },
  }
}

/** Each preference by itself: one that cannot be used is forgotten, and the others stand. */
function usable(
  keys: Readonly<Partial<typeof preferenceKeys>>,
  store: Readonly<Record<string, unknown>>,
): Record<string, never> {
  const entries = Object.entries(keys).flatMap(([key, { schema }]) => {
    const read = z.safeParse<z.core.$ZodType>(schema, store[key])
    return read.success && read.data !== '' ? [[key, read.data]] : []
  })
  return Object.fromEntries(entries)
}

type Wrong =
  /** It is out of the way now. */
  | { readonly kind: 'setAside'; readonly problem: Problem }
  /** It is still there, so nothing is kept. */
  | { readonly kind: 'stays'; readonly problem: Problem }

/** Looks at the file before conf does, which hangs on a pipe and stumbles over what is not an object. */
function whatIsWrong(file: string, token: () => string): Wrong | undefined {
  const files = realFileSystem
  try {
    if (!files.lstatSync(file).isFile())
      return {
        kind: 'stays',
        problem: { where: file, what: 'is not a plain file; preferences are not kept' },
      }
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : { kind: 'stays', problem: problemOf(file, error) }
  }
  const read = readBytesSafely(file, { limit })
  if (read.ok && isObject(read.value)) return undefined
  const aside = `${file}.broken-${token()}`
  try {
    files.renameSync(file, aside)
  } catch (error) {
    return { kind: 'stays', problem: problemOf(file, error) }
  }
  return {
    kind: 'setAside',
    problem: { where: file, what: 'could not be read', todo: `it is kept as ${path.basename(aside)}` },
  }
}

function isObject(bytes: Uint8Array): boolean {
  try {
    // A byte order mark is left in, and refused: conf does not read it either.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
