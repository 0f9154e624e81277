import path from 'node:path'
import type { KnownFinding } from '../domain/evidence/knownFindings.ts'
import { plainLine } from '../domain/plainText.ts'
import { repositoryFindingsOf } from './repository/repositoryFindings.ts'
import type { DeliveryMetrics } from './records/deliveryMetrics.ts'
import { recordFindingsOf } from './records/recordFindings.ts'
import type { RepositoryEvidence } from './repository/repositoryEvidence.ts'

/** What repositories and records show together; where there are several repositories, each finding says of which it is. */
export function allFindings(
  repositories: readonly RepositoryEvidence[],
  metrics: DeliveryMetrics | undefined,
): readonly KnownFinding[] {
  const seen = repositories.flatMap((one) => {
    const name = plainLine(path.basename(one.path), 60)
    return repositoryFindingsOf(one).map((finding) =>
      repositories.length > 1 ? { ...finding, method: `${finding.method} of ${name}` } : finding,
    )
  })
  return [...seen, ...(metrics ? recordFindingsOf(metrics) : [])]
}
