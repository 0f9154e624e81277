import type { Progress } from '../repository/gatherRepository.ts'

/** Shows what is being read, for as long as that takes. */
export interface ProgressLine {
  readonly show: (name: string, reached: Progress) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** A line on a terminal, written anew in place from the second second on; without escape sequences. */
export function progressLine(write: (text: string) => void): ProgressLine {
  let [latest, shown] = ['', 0]
  const began = Date.now()
  const timer = setInterval(() => {
    if (Date.now() - began < 1_000 || !latest) return
    write(`\r${latest.padEnd(shown)}`)
    shown = latest.length
  }, 200)
  return {
    show(name, { reading, commits }) {
      latest = `Reading the ${reading} of ${name}${commits ? `: ${commits} commits` : ''} ...`
    },
    end() {
      clearInterval(timer)
      if (shown) write(`\r${' '.repeat(shown)}\r`)
    },
  }
}
