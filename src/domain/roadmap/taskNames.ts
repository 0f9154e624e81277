import type { Cadence } from '../bank.ts'

/** What a question that is to be found out or settled is kept under: `find-out:detection`, `settle:rollback`. */
export function askName(kind: 'findOut' | 'settle', question: string): string {
  return `${kind === 'settle' ? 'settle' : 'find-out'}:${question}`
}

/** What a cadence that is tried for a month is kept under: `raise-cadence:weekly`. */
export function raiseCadenceName(cadence: Cadence): string {
  return `raise-cadence:${cadence}`
}
