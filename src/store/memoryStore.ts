import type { StoreWorld } from './fileStore.ts'
import type { Store } from './store.ts'

/** A store that forgets; for tests, and for a session without a disk. */
export declare function memoryStore(world: Pick<StoreWorld, 'now' | 'random'>): Store
