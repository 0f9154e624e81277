import type { KnownFinding } from '../../domain/evidence/knownFindings.ts'
import { fileKindNames, fileKinds } from '../files/fileKinds.ts'
import { spanOf } from '../measures/window.ts'
import type { RepositoryEvidence } from './repositoryEvidence.ts'
import { rounded } from '../measures/rounded.ts'

/** What a repository shows, as it is stored with an assessment: figures without the names of people. */
export function findingsOf(evidence: RepositoryEvidence): readonly KnownFinding[] {
  const { window, head, releases, leadTime, batch, branchLife, reverts, proxy, flow } = evidence
  const known = { ...spanOf(window), head, confidence: evidence.confidence }
  const all: readonly (KnownFinding | false | null | undefined)[] = [
    releases.cadence !== 'no-releases' && {
      id: 'release-cadence',
      value: releases.cadence,
      n: releases.n,
      method: 'tags',
      ...known,
    },
    proxy && {
      id: 'release-cadence',
      value: proxy.cadence,
      n: proxy.n,
      method: `proxy: ${proxy.counts}`,
      ...known,
      confidence: 'low',
    },
    leadTime.n > 0 && {
      id: 'change-lead-time',
      value: rounded(leadTime.medianHours),
      unit: 'hours',
      n: leadTime.n,
      method: flow.squashed ? 'from merge to release, median' : 'from author date to release, median',
      ...known,
    },
    batch && {
      id: 'batch-size',
      value: batch.medianCommits,
      unit: 'commits',
      n: batch.n,
      method: 'median',
      ...known,
    },
    branchLife && {
      id: 'branch-life',
      value: rounded(branchLife.medianHours),
      unit: 'hours',
      n: branchLife.n,
      method: 'from oldest commit to merge, median',
      ...known,
      confidence: branchLife.n >= 10 ? 'high' : 'medium',
    },
    releases.n > 0 && {
      id: 'release-people',
      value: releases.people.topIsBot ? 'a program' : releases.people.distinct,
      ...(!releases.people.topIsBot && { unit: 'people' }),
      n: releases.n,
      method: 'taggers, or committers of lightweight tags',
      ...known,
    },
    releases.hotfix.meaningful && {
      id: 'hotfix-rate',
      value: rounded(releases.hotfix.rate),
      n: releases.n,
      method: 'tags',
      ...known,
    },
    reverts.commits > 0 && {
      id: 'revert-share',
      value: rounded(reverts.count / reverts.commits),
      n: reverts.commits,
      method: 'subjects',
      ...known,
      confidence: 'medium',
    },
  ]
  return [
    ...all.filter((finding) => finding !== undefined && finding !== null && finding !== false),
    ...fileFindings(evidence),
  ]
}

function fileFindings({ files, head }: RepositoryEvidence): readonly KnownFinding[] {
  const seen = fileKindNames.map((kind): KnownFinding => ({
    id: `files:${kind}`,
    value: files[kind].state,
    n: files[kind].count,
    method: `${fileKinds[kind].title.toLowerCase()} among the files of HEAD`,
    confidence: 'medium',
    head,
  }))
  const read = files.pipelines.filter(({ triggers }) => triggers)
  if (!read.length) return seen
  const known = { n: read.length, method: 'pipeline files', confidence: 'medium', head } as const
  const starts = read.flatMap(({ triggers = [] }) => triggers)
  const onPush = starts.some((start) =>
    ['push', 'trigger', 'pull_request', 'pr', 'merge_requests'].includes(start),
  )
  return [
    ...seen,
    { id: 'pipeline-start', value: onPush ? 'on push' : 'otherwise', ...known, confidence: 'high' },
    { id: 'pipeline-gates', value: read.flatMap(({ gates = [] }) => gates).length, unit: 'gates', ...known },
    {
      id: 'pipeline-deploys',
      value: read.some(({ deploysOnPush }) => deploysOnPush) ? 'on push' : 'not seen',
      ...known,
    },
  ]
}
