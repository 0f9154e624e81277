import { askGit } from '../git/askGit.ts'
import type { Place } from '../git/git.ts'
import { cadenceOf } from '../measures/cadence.ts'
import type { SeenCadence } from '../measures/cadence.ts'
import { day, isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'
import { isMerge } from './history.ts'
import type { History } from './history.ts'
import type { Mainline } from './mainline.ts'

/** What stands in for releases where no tag names one. It is a guess at best, and says so. */
export interface Proxy {
  /** What was counted. */
  readonly counts: 'merges to the release branch' | 'merges to the main branch, which deploys'
  /** Untrusted text. */
  readonly branch: string
  readonly n: number
  readonly cadence: SeenCadence
}

const releaseBranch = /^refs\/(?:heads|remotes\/[^/]+)\/(production|prod|release|releases|live)$/u

/** Merges to a branch named for production or releases; undefined where there is no such branch, or nothing was merged. */
export async function releaseBranchProxy(place: Place, window: Window): Promise<Proxy | undefined> {
  const refs = await askGit(place, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes'])
  if (refs.kind === 'refused') return undefined
  const ref = refs.text.split('\n').find((name) => releaseBranch.test(name))
  if (!ref) return undefined
  const merges = ['log', '--first-parent', '--merges', '--no-ext-diff', '--no-textconv', '--format=%ct']
  const told = await askGit(place, [...merges, '--end-of-options', ref], { timeLimit: 60_000 })
  const dates = told.kind === 'told' ? told.text.split('\n').filter(Boolean).map(Number) : []
  return proxyOf('merges to the release branch', releaseBranch.exec(ref)?.[1] ?? ref, dates, window)
}

/** Merges and squash merges to the main branch; for repositories in which a push to it deploys. */
export function mainBranchProxy(
  history: History,
  { commits }: Mainline,
  branch: string,
  window: Window,
): Proxy | undefined {
  const merged = commits.filter((place) => isMerge(history, place) || history.squashes[place])
  const dates = merged.map((place) => history.committed[place] ?? 0)
  return proxyOf('merges to the main branch, which deploys', branch, dates, window)
}

function proxyOf(
  counts: Proxy['counts'],
  branch: string,
  dates: readonly number[],
  window: Window,
): Proxy | undefined {
  const known = dates.filter((date) => date <= window.until)
  const recent = known.filter((date) => isWithin(window, date))
  if (!recent.length) return undefined
  const first = known.reduce((least, date) => Math.min(least, date), window.until)
  const observed = (window.until - Math.max(window.since, first)) / day
  return { counts, branch, n: recent.length, cadence: cadenceOf(recent, window.until, observed) }
}
