import type { KnownFinding } from '../../domain/evidence/knownFindings.ts'
import { fileKindNames, fileKinds } from '../files/fileKinds.ts'
import { confidenceOver } from '../measures/confidence.ts'
import { rounded } from '../measures/rounded.ts'
import { spanOf } from '../measures/window.ts'
import { present } from '../present.ts'
import type { RepositoryEvidence } from './repositoryEvidence.ts'

/** What a repository shows, as it is stored with an assessment: figures without the names of people. */
export function repositoryFindingsOf(evidence: RepositoryEvidence): readonly KnownFinding[] {
  const { window, head, confidence } = evidence
  const known = { ...spanOf(window), head, confidence }
  return [
    ...cadenceFindings(evidence, known),
    ...flowFindings(evidence, known),
    ...safetyFindings(evidence, known),
    ...fileFindings(evidence),
  ]
}

/** What all figures of tags and history have in common. */
type Common = Pick<KnownFinding, 'from' | 'to' | 'head' | 'confidence'>

/** How often releases came. */
function cadenceFindings({ releases, proxy }: RepositoryEvidence, known: Common): readonly KnownFinding[] {
  const { cadence, n } = releases
  return present<KnownFinding>([
    cadence !== 'no-releases' && { id: 'release-cadence', value: cadence, n, method: 'tags', ...known },
    proxy && {
      id: 'release-cadence',
      value: proxy.cadence,
      n: proxy.n,
      method: `proxy: ${proxy.counts}`,
      ...known,
      confidence: 'low',
    },
  ])
}

/** How long changes take, and how many come at once. */
function flowFindings(
  { leadTime, batch, branchLife, flow }: RepositoryEvidence,
  known: Common,
): readonly KnownFinding[] {
  return present<KnownFinding>([
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
      confidence: confidenceOver(branchLife.n),
    },
  ])
}

/** Whom releases hang on, and how many changes had to be mended or taken back. */
function safetyFindings({ releases, reverts }: RepositoryEvidence, known: Common): readonly KnownFinding[] {
  const { n, people, hotfix } = releases
  return present<KnownFinding>([
    n > 0 && {
      id: 'release-people',
      value: people.topIsBot ? 'a program' : people.distinct,
      ...(!people.topIsBot && { unit: 'people' }),
      n,
      method: 'taggers, or committers of lightweight tags',
      ...known,
    },
    hotfix.meaningful && { id: 'hotfix-rate', value: rounded(hotfix.rate), n, method: 'tags', ...known },
    reverts.commits > 0 && {
      id: 'revert-share',
      value: rounded(reverts.count / reverts.commits),
      n: reverts.commits,
      method: 'subjects',
      ...known,
      confidence: 'medium',
    },
  ])
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
  return [...seen, ...pipelineFindings(files.pipelines, head)]
}

/** What starts a pipeline on a push, in the words of any of the systems. */
const pushes: ReadonlySet<string> = new Set(['push', 'trigger', 'pull_request', 'pr', 'merge_requests'])

function pipelineFindings(
  pipelines: RepositoryEvidence['files']['pipelines'],
  head: string,
): readonly KnownFinding[] {
  const read = pipelines.filter(({ triggers }) => triggers)
  if (!read.length) return []
  const known = { n: read.length, method: 'pipeline files', confidence: 'medium', head } as const
  const onPush = read.some(({ triggers = [] }) => triggers.some((start) => pushes.has(start)))
  const deploys = read.some(({ deploysOnPush }) => deploysOnPush)
  return [
    { id: 'pipeline-start', value: onPush ? 'on push' : 'otherwise', ...known, confidence: 'high' },
    { id: 'pipeline-gates', value: read.flatMap(({ gates = [] }) => gates).length, unit: 'gates', ...known },
    { id: 'pipeline-deploys', value: deploys ? 'on push' : 'not seen', ...known },
  ]
}
