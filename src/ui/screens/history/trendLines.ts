import type { Bank } from '../../../domain/bank.ts'
import type { ReadinessRange } from '../../../domain/diagnosis/readinessRange.ts'
import { count, percentRange } from '../../../domain/words/figures.ts'
import { asciiHeights, blockHeights, courseOf } from '../../../domain/trend/courseOf.ts'
import { trendOf } from '../../../domain/trend/trend.ts'
import { cutTo, emptyLine, span } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { inSigns } from '../../looks/signs.ts'
import type { PastTeam } from './pastTeams.ts'
import { rememberedFigures } from './rememberedFigures.ts'

/** Sessions further back than this are listed, and not drawn. */
const mostDrawn = 24
const roomForMany = 70

/** How a team fared: each step as a course of its readiness, at worst, with its first and last figure in words. */
export function trendLines(
  { bank, signs, size }: Model,
  { sessions }: PastTeam,
  width: number,
): readonly Line[] {
  if (sessions.length < 2) return []
  const drawn = sessions.slice(0, size.columns < roomForMany ? mostDrawn / 3 : mostDrawn).toReversed()
  const trend = trendOf(
    bank,
    drawn.map(({ assessment }) => rememberedFigures(bank, assessment)),
  )
  const heights = signs.halves ? blockHeights : asciiHeights
  const titleWidth = Math.max(...trend.steps.map(({ step }) => bank.words.steps[step].title.length)) + 2
  return [
    [
      span(
        cutTo(
          `Ready, over the last ${count(drawn.length, 'session')}, the newest at the right:`,
          width,
          signs.cut,
        ),
      ),
    ],
    ...trend.steps.map(({ step, readiness }): Line => [
      span(title(bank, step, titleWidth)),
      span(
        courseOf(
          readiness.map((range) => range?.low ?? null),
          100,
          heights,
        ),
        'title',
      ),
      span(
        cutTo(
          `  ${inSigns(inWords(readiness), signs)}`,
          Math.max(1, width - titleWidth - drawn.length),
          signs.cut,
        ),
      ),
    ]),
    emptyLine,
  ]
}

function title({ words }: Bank, step: keyof Bank['words']['steps'], width: number): string {
  return words.steps[step].title.padEnd(width)
}

/** "41 % to 65–71 %": where it was scored first, and where last. */
function inWords(readiness: readonly (ReadinessRange | null)[]): string {
  const scored = readiness.flatMap((range) => range ?? [])
  const [first, last] = [scored.at(0), scored.at(-1)]
  if (!first || !last) return 'not scored'
  const [from, to] = [percentRange(first.low, first.high), percentRange(last.low, last.high)]
  return from === to ? `${to}, as before` : `${from} to ${to}`
}
