import { count } from '../../domain/words/figures.ts'
import { plainLine } from '../../domain/plainText.ts'
import { fileKindNames, fileKinds } from '../files/fileKinds.ts'
import type { Hours } from '../history/leadTime.ts'
import type { RepositoryEvidence } from '../repository/repositoryEvidence.ts'
import { amount, decimal, duration, share } from '../../domain/words/amounts.ts'
import { confidenceOver } from '../measures/confidence.ts'
import { present } from '../present.ts'
import type { Figure, Section } from './figure.ts'

/** The page of a repository, part by part. Everything in it is harmless text. */
export function repositorySections(evidence: RepositoryEvidence): readonly Section[] {
  return [
    { title: 'Releases', figures: releaseFigures(evidence) },
    { title: 'Changes', figures: changeFigures(evidence) },
    { title: 'Which tags are releases', lines: tagLines(evidence) },
    { title: 'Files of HEAD', lines: fileLines(evidence) },
    { title: 'Left out, and how to read it', lines: evidence.notes },
  ]
}

function releaseFigures({ releases, proxy, confidence }: RepositoryEvidence): readonly Figure[] {
  const { n, hotfix, people, medianIntervalDays } = releases
  const tags = { source: 'tags', confidence }
  return present<Figure>([
    { label: 'Cadence', value: cadenceWords[releases.cadence], n, ...tags },
    proxy && {
      label: 'Cadence of merges',
      value: `${cadenceWords[proxy.cadence]} (a proxy)`,
      n: proxy.n,
      source: proxy.counts,
      confidence: 'low',
    },
    n > 0 && {
      label: 'Releases',
      value: `${n} on ${count(releases.days, 'day')}, ${decimal(releases.perMonth)} a month`,
      n,
      source: `tags of ${amount(releases.observedDays, 'day')}`,
      confidence,
    },
    medianIntervalDays !== null && {
      label: 'Between releases',
      value: `${amount(medianIntervalDays, 'day')} (median)`,
      n: n - 1,
      ...tags,
    },
    n > 0 && {
      label: 'Hotfixes',
      value: `${hotfix.count}${hotfix.rate === null ? '; a share means nothing at this cadence' : `, ${share(hotfix.rate)} of releases`}`,
      n,
      source: 'versions and dates of tags',
      confidence,
    },
    n > 0 && {
      label: 'Who released',
      value: `${people.distinct === 1 ? '1 tagger' : `${people.distinct} taggers, one of them ${share(people.topShare)}`}${people.topIsBot ? ' (a program)' : ''}`,
      n,
      ...tags,
    },
  ])
}

const cadenceWords = {
  'on-demand': 'on demand',
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  less: 'less than monthly',
  insufficient: 'too short to say: under four weeks',
  'no-releases': 'no releases found',
} as const satisfies Record<RepositoryEvidence['releases']['cadence'], string>

function changeFigures(evidence: RepositoryEvidence): readonly Figure[] {
  const { leadTime, batch, reverts, branchLife, flow, confidence } = evidence
  const lead = flow.squashed ? 'from merge to release' : 'from author date to release'
  const leads: readonly (readonly [string, Hours])[] = [
    ['Change lead time', leadTime],
    ...(leadTime.bots.n
      ? ([
          ['  of people', leadTime.people],
          ['  of programs', leadTime.bots],
        ] as const)
      : []),
  ]
  return present<Figure>([
    ...leads.map(
      ([label, hours]) =>
        hours.n > 0 && { label, value: spread(hours), n: hours.n, source: lead, confidence },
    ),
    batch && {
      label: 'Batch size',
      value: `${count(batch.medianCommits, 'commit')} (median), 90 % up to ${batch.p90Commits}`,
      n: batch.n,
      source: 'commits first in a release',
      confidence,
    },
    {
      label: 'Reverts',
      value: `${reverts.count} of ${count(reverts.commits, 'commit')}`,
      n: reverts.commits,
      source: 'subjects',
      confidence: 'medium',
    },
    branchLife && {
      label: 'Branch life',
      value: spread(branchLife),
      n: branchLife.n,
      source: 'merges to HEAD',
      confidence: confidenceOver(branchLife.n),
    },
  ])
}

function spread({ medianHours, p90Hours }: Hours): string {
  return `${duration(medianHours ?? 0)} (median), 90 % within ${duration(p90Hours ?? 0)}`
}

function tagLines({ tags }: RepositoryEvidence): readonly string[] {
  const sorts = tags.sorts.toSorted((a, b) => b.count - a.count)
  const names = (examples: readonly string[]) => examples.map((name) => plainLine(name, 40)).join(', ')
  return [
    tags.given
      ? `By the rule ${plainLine(tags.rule, 200)}:`
      : 'By their names; where that is wrong, say --tags REGEX:',
    ...sorts.map(
      ({ verdict, count: of, examples }) =>
        `${of} ${verdict}: ${names(examples)}${of > examples.length ? ' and others' : ''}`,
    ),
    ...(tags.total ? [] : ['There are no tags.']),
  ]
}

function fileLines({ files }: RepositoryEvidence): readonly string[] {
  const paths = (examples: readonly string[]) => examples.map((path) => plainLine(path, 60)).join(', ')
  const kinds = fileKindNames.map((kind) => {
    const { state, count: of, examples } = files[kind]
    return `${fileKinds[kind].title}: ${state}${of ? ` (${paths(examples)}${of > examples.length ? `, ${of} in all` : ''})` : ''}`
  })
  const pipelines = files.pipelines.slice(0, 12).map(({ path, system, triggers, gates, deploysOnPush }) => {
    const starts = triggers
      ? `starts on ${triggers.map((one) => plainLine(one, 30)).join(', ') || 'nothing that is said'}`
      : 'cannot be read further'
    const waits = gates?.length
      ? `; waits for a person: ${gates.map((one) => plainLine(one, 60)).join(', ')}`
      : ''
    return `${system}, ${plainLine(path, 60)}: ${starts}${waits}${deploysOnPush ? '; deploys on push' : ''}`
  })
  return [...kinds, ...pipelines, 'Approvals: cannot know', 'Branch protection: cannot know']
}
