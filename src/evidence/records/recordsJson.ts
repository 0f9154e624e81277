import { plainLine } from '../../domain/plainText.ts'
import { isoOf } from '../measures/window.ts'
import type { DeliveryMetrics } from './deliveryMetrics.ts'
import type { Records } from './mergeRecords.ts'
import { recordNotes } from './recordNotes.ts'

/** What records show, for scripts: DORA's metrics by their ids, null where they cannot be known. */
export function recordsJson(records: Records, metrics: DeliveryMetrics): object {
  const { deployments, releases, incidents, changeFailRate, recovery, left, window } = metrics
  return {
    until: isoOf(window.until),
    since: isoOf(window.since),
    files: records.files.map(({ file, format, records }) => ({
      file: plainLine(file, 1000),
      format,
      records: records.length,
    })),
    names: 'DORA 2025',
    'deployment-frequency': deployments,
    'change-lead-time': null,
    'change-fail-rate': changeFailRate,
    'failed-deployment-recovery-time': recovery,
    'deployment-rework-rate': null,
    releases,
    incidents,
    left,
    notes: recordNotes(records, metrics),
  }
}
