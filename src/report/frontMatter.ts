import type { Reportable } from './reportable.ts'
import { plainLine } from '../domain/plainText.ts'

/** Front matter for static sites, to stand before a report; every value is a quoted string, which YAML and JSON read alike. */
export function frontMatter({ assessment, diagnosis }: Reportable): string {
  const { team, service, date, id } = assessment
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['title', `How ${team} releases${service === undefined ? '' : ` ${service}`}, and what to try first`],
    ['date', date],
    ['team', team],
    ['service', service],
    ['assessment', id],
    ['step', diagnosis.working?.step],
    ['constraint', diagnosis.working?.low.holders[0]?.capability.id],
  ]
  const lines = entries.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(plainLine(value))}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n`
}
