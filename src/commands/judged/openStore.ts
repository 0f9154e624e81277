import type { Outcome } from '../../domain/problem.ts'
import { findCacheFolder, findDataFolder } from '../../store/files/dataFolder.ts'
import { fileStore } from '../../store/fileStore.ts'
import type { Store } from '../../store/store.ts'
import type { World } from '../terminal/world.ts'

/** A store, and where it is, for people. */
export interface Opened {
  readonly store: Store
  readonly folder: string
}

/** The store that the flag, the environment and the working directory name; where there is none, that is wrong usage. */
export function openStore(data: string | undefined, { env, cwd, platform, clock }: World): Outcome<Opened> {
  const surroundings = { env, cwd, platform, ...(data !== undefined && { flag: data }) }
  const found = findDataFolder(surroundings)
  if (!found.ok) return found
  const cache = findCacheFolder(surroundings)
  const now = () => clock().getTime()
  const store = fileStore(found.value, { now, random: Math.random, ...(cache !== undefined && { cache }) })
  return { ok: true, value: { store, folder: found.value.path } }
}
