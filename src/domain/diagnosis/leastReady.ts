import { percent } from '../words/figures.ts'
import type { StepDiagnosis } from './diagnosis.ts'

/** How ready a step is for certain: "60 % ready", or "at least 60 % ready" where open answers leave room for more. */
export function leastReady({ low, high }: Pick<StepDiagnosis, 'low' | 'high'>): string {
  const least = `${percent(low.readiness ?? 0)} ready`
  return low.readiness === high.readiness ? least : `at least ${least}`
}
