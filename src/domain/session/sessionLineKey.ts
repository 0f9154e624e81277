import { teamKey } from './teamKey.ts'

/** What the sessions of one team about one service have in common, however the two names are typed. */
export function sessionLineKey({
  team,
  service = '',
}: {
  readonly team: string
  readonly service?: string | undefined
}): string {
  return JSON.stringify([teamKey(team), teamKey(service)])
}
