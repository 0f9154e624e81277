import { Script } from 'node:vm'

/** What a function gives; or undefined where it takes longer than so many milliseconds, for then it is stopped in the midst of it. */
export function withinTime<T>(milliseconds: number, work: () => T): T | undefined {
  let done: T | undefined
  try {
    const context = {
      work() {
        done = work()
      },
    }
    new Script('work()').runInNewContext(context, { timeout: milliseconds })
    return done
  } catch (error) {
    if (isOutOfTime(error)) return undefined
    throw error
  }
}

/** It is an error of the other context, and no instance of ours. */
function isOutOfTime(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
