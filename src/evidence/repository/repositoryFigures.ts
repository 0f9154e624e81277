import type { Files } from '../files/readFiles.ts'
import { batchSizeOf } from '../history/batchSize.ts'
import { branchLifeOf, flowOf } from '../history/branchLife.ts'
import { firstReleases } from '../history/firstReleases.ts'
import type { History } from '../history/history.ts'
import { baselines, leadTimeOf } from '../history/leadTime.ts'
import { mainlineOf } from '../history/mainline.ts'
import type { Proxy } from '../history/proxy.ts'
import { revertsOf } from '../history/reverts.ts'
import type { Choice } from '../releases/chooseTags.ts'
import { releaseFiguresOf } from '../releases/releaseFigures.ts'
import type { Release } from '../releases/releasesOf.ts'
import { tagRule } from '../releases/tagRule.ts'
import { isWithin } from '../measures/window.ts'
import type { Window } from '../measures/window.ts'
import type { RepositoryEvidence } from './repositoryEvidence.ts'
import { repositoryNotes } from './repositoryNotes.ts'

/** What was read of a repository, before anything is counted. */
export interface Gathered {
  readonly path: string
  readonly head: string
  readonly branch: string
  readonly window: Window
  readonly rule?: RegExp
  readonly choice: Choice
  /** How many tags name no commit. */
  readonly others: number
  /** Every release up to the end of the window, by date. */
  readonly releases: readonly Release[]
  readonly history: History
  readonly files: Files
  readonly proxy?: Proxy
}

/** Every figure of a repository from what was read of it. */
export function repositoryFigures(gathered: Gathered): RepositoryEvidence {
  const { path, head, window, rule, choice, others, releases: all, history, files, proxy } = gathered
  const recent = all.filter(({ date }) => isWithin(window, date))
  const contents = firstReleases(history, recent)
  const mainline = mainlineOf(history, head)
  const flow = flowOf(history, mainline, window)
  const releases = releaseFiguresOf(all, window)
  const evidence: Omit<RepositoryEvidence, 'notes'> = {
    kind: 'repository',
    path,
    head,
    window,
    tags: {
      used: recent.reduce((sum, { tags }) => sum + tags, 0),
      total: choice.sorts.reduce((sum, { count }) => sum + count, others),
      rule: rule?.source ?? tagRule(choice.releaseTags.map(({ name }) => name)),
      given: rule !== undefined,
      sorts: choice.sorts,
    },
    releases,
    leadTime: leadTimeOf(history, recent, contents, {
      isBaseline: baselines(all),
      imported: mainline.imported,
    }),
    batch: batchSizeOf(history, contents),
    reverts: revertsOf(history, head, window),
    branchLife: branchLifeOf(history, mainline, window, flow),
    flow,
    ...(proxy && { proxy }),
    confidence: releases.confidence,
    files,
  }
  const later = choice.releaseTags.filter(({ date }) => date > window.until).length
  return { ...evidence, notes: repositoryNotes(evidence, { all, others, later }) }
}
