import { amount, duration, share } from '../words/amounts.ts'
import type { Finding } from '../assessment.ts'
import { count } from '../words/figures.ts'
import type { FindingId } from './knownFindings.ts'
import { isFindingId } from './knownFindings.ts'

/** What one finding says, and of what its n is a number. */
interface Words {
  readonly n: readonly [one: string, many?: string]
  readonly number?: (value: number) => string
  readonly says?: Readonly<Record<string, string>>
}

const pace = (things: string) => ({
  'on-demand': `${things} came seven times a week or more.`,
  daily: `${things} came on three days a week or more.`,
  weekly: `${things} came in nearly every week, and not on most days.`,
  monthly: `${things} came in nearly every month, and not in every week.`,
  less: `${things} came less than once a month.`,
  insufficient: `${things} were seen for under four weeks, which is too short to say how often they come.`,
})
const files = (title: string): Words => ({
  n: ['file'],
  says: {
    present: `${title}: there are files of that kind.`,
    'not seen': `${title}: not seen in this repository, which lowers nothing.`,
    'cannot know': `${title}: cannot be known from this clone.`,
  },
})

const words = {
  'release-cadence': { n: ['release'], says: pace('Releases') },
  'change-lead-time': {
    n: ['change'],
    number: (hours) => `Half of the changes took ${duration(hours)} or less until a release had them.`,
  },
  'batch-size': {
    n: ['release'],
    number: (commits) => `Half of the releases had ${amount(commits, 'commit')} or fewer.`,
  },
  'branch-life': {
    n: ['merge'],
    number: (hours) => `Half of the branches were merged within ${duration(hours)} of their first commit.`,
  },
  'release-people': {
    n: ['release'],
    number: (people) =>
      `${people === 1 ? 'One person' : amount(people, 'person', 'people')} tagged all the releases.`,
    says: { 'a program': 'A program tagged more of the releases than anybody else.' },
  },
  'hotfix-rate': {
    n: ['release'],
    number: (part) => `${share(part)} of the releases mended the one before within two days.`,
  },
  'revert-share': {
    n: ['commit'],
    number: (part) => `${share(part)} of the commits took another one back.`,
  },
  'pipeline-start': {
    n: ['pipeline file'],
    says: {
      'on push': 'The pipeline starts on a push.',
      otherwise: 'The pipeline does not start on a push.',
    },
  },
  'pipeline-gates': {
    n: ['pipeline file'],
    number: (gates) => `The pipeline waits for a person in ${amount(gates, 'place')}.`,
  },
  'pipeline-deploys': {
    n: ['pipeline file'],
    says: {
      'on push': 'A push to the main branch makes the pipeline deploy.',
      'not seen': 'That a push makes the pipeline deploy was not seen.',
    },
  },
  'deployment-cadence': { n: ['deployment'], says: pace('Deployments') },
  'change-fail-rate': {
    n: ['deployment'],
    number: (part) => `${share(part)} of the deployments had an incident.`,
  },
  'failed-deployment-recovery-time': {
    n: ['incident'],
    number: (hours) => `Half of the incidents were over within ${duration(hours)}.`,
  },
  'files:pipeline': files('A pipeline'),
  'files:releaseAutomation': files('Release automation'),
  'files:tests': files('Tests'),
  'files:migrations': files('Database migrations'),
  'files:infrastructure': files('Infrastructure code'),
  'files:flags': files('A library for feature flags'),
  'files:codeowners': files('Code owners'),
  'files:runbooks': files('Runbooks'),
} as const satisfies Readonly<Record<FindingId, Words>>

/** What was found, as a sentence for people. Merges that only stand for releases are called so. */
export function findingInWords({ id, value, unit, method = '' }: Finding): string {
  const known: Words | undefined = isFindingId(id) ? words[id] : undefined
  const said =
    typeof value === 'number'
      ? known?.number?.(value)
      : Object.entries(known?.says ?? {}).find(([word]) => word === value)?.[1]
  if (said === undefined) return `${id}: ${value ?? 'nothing'}${unit ? ` ${unit}` : ''}.`
  return method.startsWith('proxy: ') ? said.replace(/^Releases/u, 'Merges that stand for releases') : said
}

/** How far a finding can be trusted: its n, where it comes from, the stretch of time, and the confidence. */
export function trustInWords({ id, n, from, to, method, confidence }: Finding): string {
  const [one, many]: Words['n'] = isFindingId(id) ? words[id].n : ['case']
  return [
    ...(n === undefined ? [] : [`over ${count(n, one, many)}`]),
    ...(method ? [`source: ${method}`] : []),
    ...(from && to ? [`${from.slice(0, 10)} to ${to.slice(0, 10)}`] : []),
    `confidence ${confidence ?? 'not known'}`,
  ].join('; ')
}
