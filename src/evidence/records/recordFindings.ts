import type { KnownFinding } from '../../domain/evidence/knownFindings.ts'
import { confidenceIn, confidenceOver } from '../measures/confidence.ts'
import { spanOf } from '../measures/window.ts'
import { rounded } from '../measures/rounded.ts'
import { present } from '../present.ts'
import type { DeliveryMetrics } from './deliveryMetrics.ts'

/** What records show, as it is stored with an assessment. */
export function recordFindingsOf({
  window,
  deployments,
  changeFailRate,
  recovery,
}: DeliveryMetrics): readonly KnownFinding[] {
  const known = { ...spanOf(window), method: 'deployment and incident records' }
  return present<KnownFinding>([
    deployments && {
      id: 'deployment-cadence',
      value: deployments.cadence,
      n: deployments.n,
      ...known,
      confidence: confidenceIn(deployments),
    },
    changeFailRate && {
      id: 'change-fail-rate',
      value: rounded(changeFailRate.value),
      n: changeFailRate.n,
      ...known,
      confidence: confidenceOver(changeFailRate.n),
    },
    recovery && {
      id: 'failed-deployment-recovery-time',
      value: rounded(recovery.medianHours),
      unit: 'hours',
      n: recovery.n,
      ...known,
      confidence: confidenceOver(recovery.n),
    },
  ])
}
