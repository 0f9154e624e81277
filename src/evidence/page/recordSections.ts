import { count } from '../../domain/words/figures.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { DeliveryMetrics } from '../records/deliveryMetrics.ts'
import { confidenceIn, confidenceOver } from '../measures/confidence.ts'
import type { Frequency } from '../measures/frequency.ts'
import type { Records } from '../records/mergeRecords.ts'
import { decimal, duration, share } from '../../domain/words/amounts.ts'
import type { Figure, Section } from './figure.ts'
import { recordNotes } from '../records/recordNotes.ts'
import { present } from '../present.ts'

/** The page of records: DORA's metrics by their names of 2025, and what they were taken from. */
export function recordSections(records: Records, metrics: DeliveryMetrics): readonly Section[] {
  const files = records.files.map(
    ({ file, format, records }) => `${plainLine(file, 200)}: ${count(records.length, 'record')}, ${format}`,
  )
  return [
    { title: 'Delivery metrics (names as DORA gives them in 2025)', figures: metricFigures(metrics) },
    { title: 'Records', lines: [...files, ...recordNotes(records, metrics)] },
  ]
}

function metricFigures({
  deployments,
  releases,
  changeFailRate,
  recovery,
}: DeliveryMetrics): readonly Figure[] {
  return present<Figure>([
    deployments && {
      label: 'Deployment frequency',
      value: often(deployments, 'deployment'),
      n: deployments.n,
      source: 'deployment records',
      confidence: confidenceIn(deployments),
    },
    releases && {
      label: 'Releases listed',
      value: often(releases, 'release'),
      n: releases.n,
      source: 'release lists, which are not deployments',
      confidence: confidenceIn(releases),
    },
    changeFailRate && {
      label: 'Change fail rate',
      value: `${share(changeFailRate.value)} (${changeFailRate.failed} of ${changeFailRate.n})`,
      n: changeFailRate.n,
      source: 'deployment and incident records',
      confidence: confidenceOver(changeFailRate.n),
    },
    recovery && {
      label: 'Failed deployment recovery time',
      value: `${duration(recovery.medianHours)} (median)`,
      n: recovery.n,
      source: 'incidents of deployments',
      confidence: confidenceOver(recovery.n),
    },
  ])
}

function often({ n, days, perMonth, cadence }: Frequency, thing: string): string {
  const pace = cadence === 'insufficient' ? 'under four weeks' : cadence.replace('-', ' ')
  return `${pace}: ${count(n, thing)} on ${count(days, 'day')}, ${decimal(perMonth)} a month`
}
