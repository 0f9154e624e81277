import { isMetric } from '../../domain/bank.ts'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Complaint } from './decodeBy.ts'

/** Facts in a file whose value is none of the bank's buckets. */
export function unknownBuckets(bank: Bank, raw: object): readonly Complaint[] {
  if (!('facts' in raw) || typeof raw.facts !== 'object' || raw.facts === null) return []
  return Object.entries(raw.facts).flatMap(([metric, fact]: [string, unknown]) => {
    const buckets = isMetric(metric) ? Object.keys(bank.facts[metric].buckets) : []
    const value = typeof fact === 'object' && fact !== null && 'value' in fact ? fact.value : undefined
    if (!buckets.length || typeof value !== 'string' || buckets.includes(value)) return []
    const what = `facts.${metric}.value "${plainLine(value, 60)}" is not one of ${buckets.join(', ')}`
    return [{ path: ['facts', metric, 'value'], what }]
  })
}
