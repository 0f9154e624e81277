import { plainLine } from '../plainText.ts'

/** A team's name however it is typed: case, Unicode form and space do not make another team. */
export function teamKey(team: string): string {
  return plainLine(team, 500).normalize('NFKC').toLowerCase()
}
