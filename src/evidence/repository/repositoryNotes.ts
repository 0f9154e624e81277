import { count } from '../../domain/words/figures.ts'
import { present } from '../present.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Release } from '../releases/releasesOf.ts'
import { isWithin } from '../measures/window.ts'
import type { RepositoryEvidence } from './repositoryEvidence.ts'

/** What is known of the tags beside the figures. */
export interface Beside {
  /** Every release up to the end of the window. */
  readonly all: readonly Release[]
  /** How many tags name no commit, and how many release tags are dated after the window. */
  readonly others: number
  readonly later: number
}

/** What was left out and why, what stands for what, and what cannot be known. */
export function repositoryNotes(
  evidence: Omit<RepositoryEvidence, 'notes'>,
  beside: Beside,
): readonly string[] {
  return [...notesOnReleases(evidence, beside), ...notesOnChanges(evidence), ...notesOnFiles(evidence)]
}

function notesOnReleases(
  { releases, tags, proxy, window }: Omit<RepositoryEvidence, 'notes'>,
  { all, others, later }: Beside,
): readonly string[] {
  const { hotfix } = releases
  const [first] = all
  return present([
    !all.length && 'No releases found: no tag has the name of one.',
    proxy &&
      `Counted instead, and only a proxy: ${proxy.n} ${proxy.counts} (${plainLine(proxy.branch, 60)}).`,
    all.length > 0 && 'A tag is not a deployment: these are releases until deployment records are imported.',
    tags.used > releases.n &&
      `${tags.used} tags are ${count(releases.n, 'release')}: tags on one commit are one release.`,
    others > 0 && `Left out: ${count(others, 'tag')} that ${others === 1 ? 'does' : 'do'} not name a commit.`,
    later > 0 && `Left out: ${count(later, 'release tag')} dated after the end of the window.`,
    first &&
      isWithin(window, first.date) &&
      'The first release of all lies in the window, so less than the whole of it was seen.',
    releases.n > 0 && !hotfix.meaningful && 'The share of hotfixes is not meaningful at this cadence.',
    releases.n > 0 &&
      'Confidence is high from 10 releases, 180 days seen and one way of naming them on; medium with less.',
    releases.n > 0 &&
      'Who released is the tagger, or the committer under a lightweight tag; one may be a program or a web page.',
  ])
}

function notesOnChanges({
  leadTime,
  batch,
  flow,
  releases,
}: Omit<RepositoryEvidence, 'notes'>): readonly string[] {
  const { baseline, imported } = leadTime.left
  return present([
    baseline > 0 &&
      `Left out of the lead time: ${count(baseline, 'commit')} of releases that are the first ever, or come more than 180 days after the one before.`,
    baseline > 0 && batch && 'The batch size takes such releases in.',
    imported > 0 && `Left out of the lead time: ${count(imported, 'commit')} of an imported history.`,
    flow.squashed &&
      'Most changes are squash merges: the lead time is from merge to release, and branch life cannot be measured.',
    leadTime.n > 0 &&
      'Change lead time is a metric of DORA (names of 2025), which ends in production; this one ends at the release.',
    releases.n > 0 &&
      !leadTime.n &&
      'No commit came out for the first time in these releases, so there is no lead time.',
  ])
}

function notesOnFiles({ files }: Omit<RepositoryEvidence, 'notes'>): readonly string[] {
  return present([
    files.tests.state === 'cannot know' &&
      'The files of this clone are not here, so nothing can be said of them.',
    '"Not seen" lowers nothing: it may lie in another repository.',
    'A repository does not show approvals, branch protection, incidents, or what runs in production.',
  ])
}
