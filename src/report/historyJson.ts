import type { Bank } from '../domain/bank.ts'
import { steps } from '../domain/bank.ts'
import { trendOf } from '../domain/trend/trend.ts'
import type { HistorySession, TeamHistory } from './teamHistory.ts'

/**
 * The JSON that scripts get of sessions and of the trend of each team, in pieces: of ten thousand sessions it is 12 MB,
 * which nobody needs to hold. Every list of a trend has a place for each of its sessions, in their order.
 */
export function* historyJson(bank: Bank, teams: Iterable<TeamHistory>): Iterable<string> {
  const trends: string[] = []
  let comma = ''
  yield '{\n  "schema": 1,\n  "sessions": ['
  for (const team of teams) {
    yield comma + itemsText(team.sessions.map((session) => sessionJson(team, session)))
    trends.push(itemsText([trendJson(bank, team)]))
    comma = ','
  }
  yield comma && '\n  '
  yield `],\n  "trends": [`
  for (const [place, trend] of trends.entries()) yield place ? `,${trend}` : trend
  yield `${comma && '\n  '}]\n}\n`
}

/** What stands between the brackets of a list that is in a map. */
function itemsText(items: readonly object[]): string {
  return JSON.stringify({ _: items }, null, 2).slice('{\n  "_": ['.length, -'\n  ]\n}'.length)
}

function sessionJson({ team, service }: TeamHistory, { id, date, figures, marks }: HistorySession): object {
  const { steps: scored, ...rest } = figures
  const working = scored[steps.findIndex((step) => step === figures.workingStep)]
  return { id, team, service: service ?? null, date, ...rest, readiness: working?.readiness ?? null, marks }
}

function trendJson(bank: Bank, { team, service, sessions }: TeamHistory): object {
  const trend = trendOf(
    bank,
    sessions.map(({ figures }) => figures),
  )
  return {
    team,
    service: service ?? null,
    sessions: sessions.map(({ id }) => id),
    otherBank: trend.otherBank,
    steps: trend.steps.map(({ step, readiness, capabilities }) => ({
      step,
      readiness,
      drags: Object.fromEntries(capabilities.map(({ capability, drags }) => [capability.id, drags])),
    })),
  }
}
