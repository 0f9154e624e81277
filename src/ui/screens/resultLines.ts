import { emptyLine, wrapped } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model, Size } from '../model.ts'
import { headlineLines } from './headlineLines.ts'
import { positionLines, stepLines } from './stepLines.ts'
import { firstLines, openLines } from './planLines.ts'
import type { Result } from './resultOf.ts'

/** Rows above and below the result: header and rule, footer. */
const chrome = 3

/** Rows of the result that are in view. */
export function bodyHeight({ rows }: Size): number {
  return Math.max(1, rows - chrome)
}

/** The whole result, to be scrolled: the constraint in large print, then all that explains it. */
export function resultLines(model: Model, result: Result): readonly Line[] {
  const width = model.size.columns - 1
  return [
    emptyLine,
    ...headlineLines(model, result, width),
    emptyLine,
    ...section('The three steps', stepLines(model, result, width)),
    ...section(
      'Where you stand between manual and continuous deployment',
      positionLines(model, result, width),
    ),
    ...section('Try first', firstLines(model, result, width)),
    ...section('What is still open', openLines(model, result, width)),
  ]

  function section(title: string, lines: readonly Line[]): readonly Line[] {
    return lines.length ? [...wrapped(title, width, 'title'), ...lines, emptyLine] : []
  }
}
