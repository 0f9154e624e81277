import { fstatSync, readFileSync, statSync } from 'node:fs'

/**
 * Whether standard output was closed before the program began (`>&-`). Node then puts /dev/null in its place, open for
 * reading too, as no shell's `> /dev/null` is; where that cannot be seen, it counts as open.
 */
export function isOutputClosed(): boolean {
  try {
    if (fstatSync(1).rdev !== statSync('/dev/null').rdev) return false
    const [, flags = ''] = /^flags:\s+(\d+)/mu.exec(readFileSync('/proc/self/fdinfo/1', 'utf8')) ?? []
    return (Number.parseInt(flags, 8) & 0b11) === 0b10
  } catch {
    return false
  }
}
