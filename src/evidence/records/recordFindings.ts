import type { KnownFinding } from '../../domain/evidence/knownFindings.ts'
import { isOftenEnough } from '../measures/frequency.ts'
import { spanOf } from '../measures/window.ts'
import { rounded } from '../measures/rounded.ts'
import type { DeliveryMetrics } from './deliveryMetrics.ts'

/** What records show, as it is stored with an assessment. */
export function recordFindingsOf({
  window,
  deployments,
  changeFailRate,
  recovery,
}: DeliveryMetrics): readonly KnownFinding[] {
  const known = { ...spanOf(window), method: 'deployment and incident records' }
  const all: readonly (KnownFinding | null)[] = [
    deployments && {
      id: 'deployment-cadence',
      value: deployments.cadence,
      n: deployments.n,
      ...known,
      confidence: isOftenEnough(deployments) ? 'high' : 'medium',
    },
    changeFailRate && {
      id: 'change-fail-rate',
      value: rounded(changeFailRate.value),
      n: changeFailRate.n,
      ...known,
      confidence: changeFailRate.n >= 10 ? 'high' : 'medium',
    },
    recovery && {
      id: 'failed-deployment-recovery-time',
      value: rounded(recovery.medianHours),
      unit: 'hours',
      n: recovery.n,
      ...known,
      confidence: recovery.n >= 10 ? 'high' : 'medium',
    },
  ]
  return all.filter((finding) => finding !== null)
}
