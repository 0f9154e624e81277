import { count } from '../../domain/words/figures.ts'
import { present } from '../present.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { DeliveryMetrics } from './deliveryMetrics.ts'
import type { Records } from './mergeRecords.ts'

/** What was left out of records and why, and what they cannot show. */
export function recordNotes(records: Records, metrics: DeliveryMetrics): readonly string[] {
  return [...leftOut(records, metrics), ...missing(metrics)]
}

function leftOut(
  { files, repeated, others }: Records,
  { left, incidents }: DeliveryMetrics,
): readonly string[] {
  const zoneless = files.reduce((sum, file) => sum + file.zoneless, 0)
  const unread = [...new Set(files.flatMap((file) => file.unread))].map((column) => plainLine(column, 40))
  const notLinked = incidents.n - incidents.linked
  return present([
    zoneless > 0 &&
      `${count(zoneless, 'time')} named no zone and ${zoneless === 1 ? 'was' : 'were'} taken as UTC.`,
    repeated > 0 && `Left out: ${count(repeated, 'record')} that came again.`,
    others > 0 && `Left out: ${count(others, 'event')} of other kinds.`,
    left.failed > 0 && `Left out: ${count(left.failed, 'deployment')} that did not succeed.`,
    left.elsewhere > 0 &&
      `Left out: ${count(left.elsewhere, 'deployment')} to other environments than production.`,
    left.unstable > 0 &&
      `Left out: ${count(left.unstable, 'draft or pre-release', 'drafts and pre-releases')}.`,
    notLinked > 0 && `Not linked: ${count(notLinked, 'incident')} without a deployment in the 7 days before.`,
    incidents.open > 0 && `Without a recovery time: ${count(incidents.open, 'incident')} not yet resolved.`,
    unread.length > 0 &&
      `Not read: ${unread.length === 1 ? 'the column' : 'the columns'} ${unread.join(', ')}.`,
  ])
}

function missing({ deployments, incidents, changeFailRate }: DeliveryMetrics): readonly string[] {
  return present([
    !deployments &&
      incidents.n > 0 &&
      'Incidents alone give no change fail rate and no recovery time: add the deployments.',
    deployments &&
      !changeFailRate &&
      'Deployments alone give no change fail rate and no recovery time: add the incidents.',
    'Change lead time: cannot be known from these records; the tags of a repository show it up to a release.',
    'Deployment rework rate: cannot be known from these records; they do not say which deployments were unplanned.',
  ])
}
