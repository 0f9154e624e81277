import type { DataFolder } from './dataFolder.ts'
import type { FileSystem } from './fileSystem.ts'
import type { Store } from './store.ts'

/** What a store needs of the process. */
export interface StoreWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 up to 1, for ids. */
  readonly random: () => number
  /** The file system; node's own unless told otherwise. */
  readonly files?: FileSystem
  /** Where the index may be kept; without it none is. */
  readonly cache?: string
}

/** The store in a folder. Nothing is created before something is kept. */
export declare function fileStore(folder: DataFolder, world: StoreWorld): Store
