import type { Bank } from '../domain/bank.ts'
import { steps } from '../domain/bank.ts'
import { trendOf } from '../domain/trend/trend.ts'
import type { TeamHistory } from './teamHistory.ts'

/** What scripts get of sessions and of the trend of each team: every list of a trend has a place for each of its sessions, in their order. */
export function historyJson(bank: Bank, teams: readonly TeamHistory[]): object {
  const trends = teams.map((team) => ({
    ...team,
    trend: trendOf(
      bank,
      team.sessions.map(({ figures }) => figures),
    ),
  }))
  return {
    schema: 1,
    sessions: trends.flatMap(({ team, service, sessions }) =>
      sessions.map(({ id, date, figures, marks }) => {
        const { steps: scored, ...rest } = figures
        const working = scored[steps.findIndex((step) => step === figures.workingStep)]
        return {
          id,
          team,
          service: service ?? null,
          date,
          ...rest,
          readiness: working?.readiness ?? null,
          marks,
        }
      }),
    ),
    trends: trends.map(({ team, service, sessions, trend }) => ({
      team,
      service: service ?? null,
      sessions: sessions.map(({ id }) => id),
      otherBank: trend.otherBank,
      steps: trend.steps.map(({ step, readiness, capabilities }) => ({
        step,
        readiness,
        drags: Object.fromEntries(capabilities.map(({ capability, drags }) => [capability.id, drags])),
      })),
    })),
  }
}
