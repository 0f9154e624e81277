import { otherBank } from '../../../domain/otherBank.ts'
import { emptyLine, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { ResultPage } from '../../screen.ts'
import { constraintPage } from './constraintPage.ts'
import { positionPage } from './positionPage.ts'
import type { Result } from './resultOf.ts'
import { roadmapPage } from './roadmapPage.ts'
import { stepsPage } from './stepsPage.ts'

/** The pages of a result in the order in which a room walks through them: what matters most comes first. */
export const resultPages = {
  constraint: { title: 'What your answers say', lines: constraintPage },
  steps: { title: 'The three steps', lines: stepsPage },
  position: { title: 'Where you stand', lines: positionPage },
  roadmap: { title: 'What to try', lines: roadmapPage },
} as const satisfies Record<ResultPage, { readonly title: string; readonly lines: PageLines }>

type PageLines = (model: Model, result: Result, width: number) => readonly Line[]

const order = ['constraint', 'steps', 'position', 'roadmap'] as const satisfies readonly ResultPage[]

/** The page `by` pages on; undefined before the first and after the last. */
export function pageAfter(page: ResultPage, by: 1 | -1): ResultPage | undefined {
  return order[order.indexOf(page) + by]
}

/** "2 of 4". */
export function placeOfPage(page: ResultPage): string {
  return `${order.indexOf(page) + 1} of ${order.length}`
}

/** All rows of a page, to be scrolled where the window is small. The first one says where other questions were asked. */
export function pageLines(model: Model, result: Result, page: ResultPage): readonly Line[] {
  const width = model.size.columns - 1
  const other = page === order[0] ? otherBank(model.bank, result.assessment.bank) : undefined
  return [
    emptyLine,
    ...(other ? wrapped(`This session was ${other}.`, width, 'attention') : []),
    ...resultPages[page].lines(model, result, width),
  ]
}
