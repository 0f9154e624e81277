import type { Timeline } from '../../domain/assessment.ts'
import { count } from '../../domain/figures.ts'
import { heading, paragraph, table } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** What the team measured or estimated beside its answers, and where the time of its last release went. */
export function factsAndTimeline({ assessment }: Reportable): readonly Block[] {
  const facts = Object.entries(assessment.facts ?? {}).map(([metric, { value, how }]) => [
    metric.replaceAll('-', ' '),
    value.replaceAll('-', ' '),
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
          table([{ title: 'What' }, { title: 'Hours', align: 'right' }], spent),
        ]
      : []),
    ...(asides.length ? [paragraph(`${asides.join(', ')}.`)] : []),
  ]
}

function hoursSpent({ waiting, deploying, verifying }: Timeline): readonly (readonly string[])[] {
  const parts: readonly (readonly [string, number | undefined])[] = [
    ['waiting for tests', waiting?.tests],
    ['waiting for an environment', waiting?.environment],
    ['waiting for approval', waiting?.approval],
    ['waiting for a window', waiting?.window],
    ['deploying', deploying],
    ['checking that it works', verifying],
  ]
  return parts.flatMap(([what, hours]) => (hours === undefined ? [] : [[what, `${hours}`]]))
}

function besides({ manualSteps, people, outsideHours }: Timeline): readonly string[] {
  return [
    ...(manualSteps === undefined ? [] : [count(manualSteps, 'step by hand', 'steps by hand')]),
    ...(people === undefined ? [] : [count(people, 'person', 'people')]),
    ...(outsideHours === undefined ? [] : [`${count(outsideHours, 'hour')} outside working hours`]),
  ]
}
