import { frequencyOf } from '../measures/frequency.ts'
import type { Frequency } from '../measures/frequency.ts'
import { median } from '../measures/median.ts'
import { day, isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'
import type { Records } from './mergeRecords.ts'
import type { Deployment, Incident } from './record.ts'

/** What records show: DORA's metrics as far as records of deployments and incidents can. */
export interface DeliveryMetrics {
  readonly window: Window
  /** Successful deployments to production; null where none are recorded. */
  readonly deployments: Frequency | null
  /** Stable releases as a host lists them; null where none are recorded. */
  readonly releases: Frequency | null
  readonly incidents: { readonly n: number; readonly linked: number; readonly open: number }
  /** Deployments with an incident among all of the window, 0 to 1; null without both. */
  readonly changeFailRate: { readonly value: number; readonly failed: number; readonly n: number } | null
  /** From opened to resolved, over linked incidents that are resolved; null without one. */
  readonly recovery: { readonly medianHours: number; readonly n: number } | null
  /** What was left out: deployments that failed, that went elsewhere, drafts and pre-releases. */
  readonly left: { readonly failed: number; readonly elsewhere: number; readonly unstable: number }
}

const reach = 7 * day

/** The metrics of a window. An incident belongs to the deployment that it names, else to the latest in the 7 days before it. */
export function deliveryMetricsOf(records: Records, window: Window): DeliveryMetrics {
  const { deployments, incidents, releases } = records
  const inProduction = deployments.filter(({ production }) => production)
  const done = inProduction.filter(({ succeeded }) => succeeded).toSorted((a, b) => a.time - b.time)
  const deploymentOf = linkerOf(done)
  const recent = done.filter(({ time }) => isWithin(window, time))
  const stable = releases.filter((release) => release.stable)
  const opened = incidents.filter((incident) => isWithin(window, incident.opened))
  const linked = opened.filter(deploymentOf)
  const failed = new Set(incidents.map(deploymentOf))
  const failures = recent.filter((deployment) => failed.has(deployment)).length
  const hours = linked.flatMap(({ opened, resolved }) =>
    resolved === undefined ? [] : [(resolved - opened) / 3600],
  )
  const medianHours = median(hours)
  return {
    window,
    deployments: done.length
      ? frequencyOf(
          done.map(({ time }) => time),
          window,
        )
      : null,
    releases: stable.length
      ? frequencyOf(
          stable.map(({ time }) => time),
          window,
        )
      : null,
    incidents: {
      n: opened.length,
      linked: linked.length,
      open: opened.filter(({ resolved }) => resolved === undefined).length,
    },
    changeFailRate:
      recent.length && incidents.length
        ? { value: failures / recent.length, failed: failures, n: recent.length }
        : null,
    recovery: medianHours === null ? null : { medianHours, n: hours.length },
    left: {
      failed: inProduction.filter(({ succeeded }) => !succeeded).length,
      elsewhere: deployments.length - inProduction.length,
      unstable: releases.length - stable.length,
    },
  }
}

/** Finds the deployment that an incident belongs to, among those sorted by time. */
function linkerOf<Done extends Deployment>(done: readonly Done[]): (incident: Incident) => Done | undefined {
  const byId = new Map(done.map((deployment) => [deployment.id, deployment]))
  return ({ deployment, opened }) => {
    if (deployment !== undefined) return byId.get(deployment)
    const latest = done[countUpTo(done, opened) - 1]
    return latest && latest.time >= opened - reach ? latest : undefined
  }
}

/** How many of those sorted by time are not after `time`. */
function countUpTo(sorted: readonly { readonly time: number }[], time: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.time ?? Infinity) <= time) low = middle + 1
    else high = middle
  }
  return low
}
