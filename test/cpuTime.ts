import process from 'node:process'

/**
 * Starts a watch of the work of this process, in milliseconds: what is called says how much it was. Unlike the time on
 * the wall it does not grow with what else the machine does, so that a limit holds for the code alone.
 */
export function cpuTime(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
}
