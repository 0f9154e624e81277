import { inline } from '../../../domain/words/inline.ts'
import { experimentTitle } from '../../../domain/roadmap/experimentTitle.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { daysAway } from '../../../domain/roadmap/reviewDay.ts'
import { rememberedFigures } from '../history/rememberedFigures.ts'

/** What the last finished session said, and what was to be tried since; nothing before there was one. */
export function lastNewsLines({ bank, past, signs, today }: Model, width: number): readonly Line[] {
  const assessment = past[0]?.assessment
  if (!assessment) return []
  const { constraint, situation } = rememberedFigures(bank, assessment)
  const held = bank.capabilities.find(({ id }) => id === constraint)
  const name = teamAndService(assessment)
  const said = held ? `Held up by ${inline(held)}.` : `${bank.words.situations[situation].title}.`
  const chosen = (assessment.actions ?? []).filter(({ state }) => state === 'chosen')
  return [
    emptyLine,
    ...wrapped(`Last time, ${assessment.date}: ${name}`, width, 'title'),
    ...wrapped(`${said}${chosen.length ? ' You chose to try:' : ''}`, width),
    ...chosen.flatMap(({ action, owner, review }) => {
      const when =
        review && (review >= today ? `, ${review}, ${daysAway(review, today)}` : `, due since ${review}`)
      return indented(
        `${experimentTitle(bank, action)} (${owner ?? 'nobody yet'}${when ?? ''})`,
        width,
        span(` ${signs.bullet} `),
      )
    }),
  ]
}
