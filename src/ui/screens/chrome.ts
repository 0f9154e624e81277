import { footerKeys } from '../keys/keys.ts'
import type { Place } from '../keys/binding.ts'
import { cutTo, leftAndRight, span } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model } from '../model.ts'
import { inSigns } from '../looks/signs.ts'

/** The row at the top: where we are, and how far. */
export function headerLines(
  { size, signs }: Pick<Model, 'size' | 'signs'>,
  left: string,
  right = '',
): readonly Line[] {
  const { columns } = size
  return [
    leftAndRight(span(left, 'title'), span(right), columns, signs.cut),
    [span(signs.rule.repeat(columns), 'quiet')],
  ]
}

/** The rows at the bottom: what is not saved, what there is to know, and the keys that do something here. */
export function footerLines(
  model: Pick<Model, 'size' | 'signs' | 'notSaved' | 'leaving' | 'notice'>,
  place: Place | readonly string[],
  hint?: string,
): readonly Line[] {
  const { size, signs, notSaved, leaving, notice } = model
  const wrong = leaving
    ? 'NOT SAVED: q again leaves without the last answers'
    : notSaved
      ? `NOT SAVED: ${notSaved}`
      : notice
  const said = wrong ?? hint
  const keys = typeof place === 'string' ? footerKeys(place) : place
  return [
    ...(said ? [[span(cutTo(said, size.columns, signs.cut), wrong ? 'attention' : 'title')]] : []),
    [
      span(
        fitting(
          keys.map((key) => inSigns(key, signs)),
          size.columns - 1,
          ` ${signs.dot} `,
        ),
      ),
    ],
  ]
}

/** As many of the keys as fit one row; those that do not are in the help. */
function fitting(keys: readonly string[], width: number, between: string): string {
  let row = ''
  for (const key of keys) {
    const longer = row ? row + between + key : key
    if (longer.length > width) break
    row = longer
  }
  return row
}

/** Rows left between the top and the bottom of a screen. */
export function roomBetween(
  { size }: Pick<Model, 'size'>,
  header: readonly Line[],
  footer: readonly Line[],
): number {
  return Math.max(1, size.rows - header.length - footer.length)
}
