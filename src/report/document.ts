import type { Root } from 'mdast'
import type { Reportable } from './reportable.ts'
import { allAnswers } from './sections/allAnswers.ts'
import { certainty } from './sections/certainty.ts'
import { experiments } from './sections/experiments.ts'
import { factsAndTimeline } from './sections/factsAndTimeline.ts'
import { furtherRoadmap } from './sections/furtherRoadmap.ts'
import { headline } from './sections/headline.ts'
import { howItCameAbout } from './sections/howItCameAbout.ts'
import { opening } from './sections/opening.ts'
import { sinceLastTime } from './sections/sinceLastTime.ts'
import { stepsAndPosition } from './sections/stepsAndPosition.ts'
import { whatWasFound } from './sections/whatWasFound.ts'

const sections = [
  opening,
  headline,
  certainty,
  experiments,
  furtherRoadmap,
  stepsAndPosition,
  sinceLastTime,
  allAnswers,
  whatWasFound,
  factsAndTimeline,
  howItCameAbout,
]

/** The report as a document: what to try and why on the first page, then all that it rests on. */
export function composeReport(report: Reportable): Root {
  return { type: 'root', children: sections.flatMap((section) => [...section(report)]) }
}
