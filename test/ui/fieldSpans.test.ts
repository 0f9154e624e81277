import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { fieldSpans } from '../../src/ui/fieldSpans.ts'
import { proposal, textField } from '../../src/ui/terminal/textField.ts'

const cells = (spans: readonly { readonly text: string }[]) =>
  stringWidth(spans.map(({ text }) => text).join(''))

test.each(['a', '山', 'é'])('a long text of %s keeps its cursor in the room that there is', (letter) => {
  const long = letter.repeat(60)
  const spans = fieldSpans(textField(long), 20)
  expect(cells(spans)).toBeLessThanOrEqual(20)
  expect(spans.at(-2)).toEqual({ text: ' ', role: 'cursor' })
  expect(spans[0]?.text.length).toBeGreaterThanOrEqual(9)
  expect(cells(fieldSpans(proposal(long), 20))).toBeLessThanOrEqual(20)
})
