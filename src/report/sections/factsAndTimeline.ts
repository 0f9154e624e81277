import { isMetric } from '../../domain/bank.ts'
import type { Timeline } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { inline } from '../../domain/words/inline.ts'
import { count, listed } from '../../domain/words/figures.ts'
import { hoursSpent, longestParts } from '../../domain/timeline.ts'
import type { Spent, TimelinePart } from '../../domain/timeline.ts'
import { heading, paragraph, table } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** What the team measured or estimated beside its answers, and where the time of its last release went. */
export function factsAndTimeline(report: Reportable): readonly Block[] {
  const { assessment, bank } = report
  const facts = Object.entries(assessment.facts ?? {}).map(([metric, { value, how }]) => [
    ...inWords(bank, metric, value),
    how,
  ])
  const spent = assessment.timeline ? hoursSpent(assessment.timeline) : []
  const asides = assessment.timeline ? besides(assessment.timeline) : []
  if (!facts.length && !spent.length && !asides.length) return []
  return [
    heading(2, 'Facts beside the answers'),
    paragraph('None of these counts for the result.'),
    ...(facts.length
      ? [table([{ title: 'Fact' }, { title: 'Value' }, { title: 'How it is known' }], facts)]
      : []),
    ...(spent.length
      ? [
          paragraph('Where the time of the last release went:'),
          table(
            [{ title: 'What' }, { title: 'Hours', align: 'right' }],
            spent.map(({ part, hours }) => [part.title, `${hours}`]),
          ),
          ...besideTheConstraint(report, spent),
        ]
      : []),
    ...(asides.length ? [paragraph(`${asides.join(', ')}.`)] : []),
  ]
}

/** A metric and its bucket as the bank calls them; as they are written where it does not know them. */
function inWords({ facts }: Bank, metric: string, value: string): readonly [string, string] {
  const known = isMetric(metric) ? facts[metric] : undefined
  const bucket = known && Object.hasOwn(known.buckets, value) ? known.buckets[value] : undefined
  return [known?.title ?? metric.replaceAll('-', ' '), bucket ?? value.replaceAll('-', ' ')]
}

/** The capability that each part of the time speaks of. */
const capabilityOfPart = {
  tests: 'testing',
  environment: 'pipeline',
  approval: 'governance',
  window: 'release-process',
  deploying: 'release-process',
  verifying: 'release-process',
} as const satisfies Record<TimelinePart['id'], string>

/** Where most of the time went, and whether the answers see the constraint there too. */
function besideTheConstraint(
  { bank, diagnosis: { working } }: Reportable,
  spent: readonly Spent[],
): readonly Block[] {
  const longest = longestParts(spent)
  const [first] = longest
  if (!first) return []
  const total = spent.reduce((sum, { hours }) => sum + hours, 0)
  const titles = longest.map(({ part }) => part.title)
  const went = `Most of it went on ${listed(titles)}: ${first.hours} of ${count(Math.round(total * 10) / 10, 'hour')}${longest.length > 1 ? ' each' : ''}.`
  const constraint = working?.low.holders[0]?.capability
  if (!constraint) return [paragraph(went)]
  const speaksOf: ReadonlySet<string> = new Set(longest.map(({ part }) => capabilityOfPart[part.id]))
  if (speaksOf.has(constraint.id))
    return [paragraph(`${went} Your answers see the constraint there too: ${inline(constraint)}.`)]
  const elsewhere = bank.capabilities.filter(({ id }) => speaksOf.has(id))
  const hours = elsewhere.length ? `The hours speak of ${listed(elsewhere.map(inline))}. ` : ''
  return [
    paragraph(
      `${went} Your answers see the constraint elsewhere, in ${inline(constraint)}. ${hours}One release is one case: ask whether it is the same every time.`,
    ),
  ]
}

function besides({ manualSteps, people, outsideHours }: Timeline): readonly string[] {
  return [
    ...(manualSteps === undefined ? [] : [count(manualSteps, 'step by hand', 'steps by hand')]),
    ...(people === undefined ? [] : [count(people, 'person', 'people')]),
    ...(outsideHours === undefined ? [] : [`${count(outsideHours, 'hour')} outside working hours`]),
  ]
}
