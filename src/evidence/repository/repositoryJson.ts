import { plainLine, plainText } from '../../domain/plainText.ts'
import { isoOf } from '../measures/window.ts'
import type { Hours } from '../history/leadTime.ts'
import type { RepositoryEvidence } from './repositoryEvidence.ts'
import { rounded } from '../measures/rounded.ts'

/** What a repository shows, for scripts. Keys may be added, never renamed. Names from the repository are made harmless. */
export function repositoryJson(evidence: RepositoryEvidence): object {
  const { path, head, window, tags, releases, leadTime, batch, reverts, branchLife, flow, proxy, files } =
    evidence
  return {
    schema: 1,
    repository: plainLine(path, 1000),
    until: isoOf(window.until),
    since: isoOf(window.since),
    head,
    tags: {
      used: tags.used,
      rule: plainText(tags.rule),
      given: tags.given,
      total: tags.total,
      sorts: tags.sorts.map((sort) => ({ ...sort, examples: sort.examples.map((name) => plainLine(name)) })),
    },
    releases: releases.n,
    releaseDays: releases.days,
    releasesPerMonth: rounded(releases.perMonth),
    medianIntervalDays: rounded(releases.medianIntervalDays),
    cadence: releases.cadence,
    observedDays: rounded(releases.observedDays),
    leadTime: leadTime.n
      ? {
          ...hoursJson(leadTime),
          people: hoursJson(leadTime.people),
          bots: hoursJson(leadTime.bots),
          left: leadTime.left,
          measures: flow.squashed ? 'from merge to release' : 'from author date to release',
        }
      : null,
    batch,
    hotfix: { ...releases.hotfix, rate: rounded(releases.hotfix.rate) },
    reverts,
    people: { distinct: releases.people.distinct, topShare: rounded(releases.people.topShare) },
    branchLife: branchLife && hoursJson(branchLife),
    flow,
    proxy: proxy ? { ...proxy, branch: plainLine(proxy.branch) } : null,
    confidence: evidence.confidence,
    files: filesJson(files),
    notes: evidence.notes,
  }
}

function hoursJson({ n, medianHours, p75Hours, p90Hours }: Hours): object {
  return { n, medianHours: rounded(medianHours), p75Hours: rounded(p75Hours), p90Hours: rounded(p90Hours) }
}

function filesJson({
  pipelines,
  approvals,
  branchProtection,
  ...kinds
}: RepositoryEvidence['files']): object {
  const seen = Object.entries(kinds).map(([kind, one]) => [
    kind,
    { ...one, examples: one.examples.map((path) => plainLine(path)) },
  ])
  return {
    ...Object.fromEntries(seen),
    pipelines: pipelines.map(({ triggers, gates, path, ...pipeline }) => ({
      path: plainLine(path),
      ...pipeline,
      triggers: triggers?.map((one) => plainLine(one)) ?? 'cannot know',
      gates: gates?.map((one) => plainLine(one)) ?? 'cannot know',
    })),
    approvals,
    branchProtection,
  }
}
