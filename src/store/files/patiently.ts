const tries = 4
const pause = 5

/** Tries again what failed for want of file handles: 15 ms in all, which nobody notices, and then it is an error like another. */
export function patiently<T>(open: () => T): T {
  for (let left = tries; ; left -= 1) {
    try {
      return open()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (left === 1 || (code !== 'EMFILE' && code !== 'ENFILE')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
}
