import { createHash } from 'node:crypto'
import { teamKey } from '../../domain/session/teamKey.ts'

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/u
const plain = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/u

/**
 * The name of a team's folder: lower-case ASCII letters, digits and hyphens, at most 49, and safe on every system.
 * Names that lose something on the way there get a few digits of their own, so that no two of them meet.
 */
export function teamFolder(team: string): string {
  const key = teamKey(team)
  if (plain.test(key) && key.length <= 40 && !reserved.test(key)) return key.replaceAll(' ', '-')
  const rest = key
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '')
  return `${rest || 'team'}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
}
