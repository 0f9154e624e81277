import { fstatSync, readFileSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'

/**
 * Whether standard output was closed before the program began (`>&-`). Node then puts /dev/null in its place, open for
 * reading too, and nothing tells that from what Python's DEVNULL and Node's 'ignore' give, whose reader wants nothing.
 * But a shell never opens /dev/null like that, and other programs do not close it: so whoever started the first
 * process of ours that has such an output decides. Where none of this can be seen, the output counts as open.
 */
export function isOutputClosed(): boolean {
  try {
    return isNullBothWays('self', fstatSync(1)) && wasStartedByShell(firstWithSuchOutput())
  } catch {
    return false
  }
}

function isNullBothWays(process: string, { rdev }: Pick<Stats, 'rdev'>): boolean {
  if (rdev !== statSync('/dev/null').rdev) return false
  const [, flags = ''] = /^flags:\s+(\d+)/mu.exec(readFileSync(`/proc/${process}/fdinfo/1`, 'utf8')) ?? []
  return (Number.parseInt(flags, 8) & 0b11) === 0b10
}

/** Such an output may be handed down, as npm does; the one who has it first got it from outside. */
function firstWithSuchOutput(): string {
  let first = 'self'
  for (let parent = parentOf(first); isHandedDownBy(parent); parent = parentOf(first)) first = parent
  return first
}

function isHandedDownBy(process: string): boolean {
  try {
    return isNullBothWays(process, statSync(`/proc/${process}/fd/1`))
  } catch {
    return false
  }
}

function parentOf(process: string): string {
  // The name stands in parentheses, and may hold some itself.
  const [, parent = ''] = /\) \S (\d+) [^)]*$/u.exec(readFileSync(`/proc/${process}/stat`, 'utf8')) ?? []
  return parent
}

const shells = /^(?:a|ba|c|da|fi|k|mk|tc|z)?sh\s*$/u

/** A shell that was told one command gives its place to it (`bash -c`); it can be seen by what it left in the environment. */
function wasStartedByShell(process: string): boolean {
  const parent = parentOf(process)
  if (shells.test(readFileSync(`/proc/${parent}/comm`, 'utf8'))) return true
  const [ours, theirs] = [environmentOf(process), environmentOf(parent)]
  return ['_', 'SHLVL'].some((name) => ours.has(name) && ours.get(name) !== theirs.get(name))
}

function environmentOf(process: string): ReadonlyMap<string, string> {
  const lines = readFileSync(`/proc/${process}/environ`, 'utf8').split('\0')
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}
