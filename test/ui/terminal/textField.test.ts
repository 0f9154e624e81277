import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { named, type Key, type KeyName } from '../../../src/ui/terminal/key.ts'
import { graphemes } from '../../../src/ui/terminal/joinGraphemes.ts'
import {
  aroundCursor,
  editText,
  proposal,
  textField,
  type TextField,
} from '../../../src/ui/terminal/textField.ts'
import { cpuTime } from '../../cpuTime.ts'

const limits = { longest: 100 }
const text = (value: string): Key => ({ kind: 'text', text: value })
const control = (letter: string): Key => ({ kind: 'control', letter })
const paste = (value: string): Key => ({ kind: 'paste', text: value })

/** The field after some keys, its cursor shown as a bar. */
function after(begin: string | TextField, keys: readonly Key[], to = limits): string {
  const field = keys.reduce(
    (before, key) => editText(before, key, to),
    typeof begin === 'string' ? textField(begin) : begin,
  )
  return `${field.value.slice(0, field.cursor)}|${field.value.slice(field.cursor)}`
}

describe('editText', () => {
  test.each<[string, string, readonly Key[], string]>([
    ['types at the end', 'ab', [text('c')], 'abc|'],
    ['types in the middle', 'ac', [named('left'), text('b')], 'ab|c'],
    ['Backspace takes a whole grapheme', 'a👩‍💻', [named('backspace')], 'a|'],
    ['Backspace at the begin', 'a', [named('home'), named('backspace')], '|a'],
    ['Delete takes a whole grapheme', 'e\u0301x', [named('home'), named('delete')], '|x'],
    ['Delete at the end', 'a', [named('delete')], 'a|'],
    ['left and right by graphemes', '🇩🇪日', [named('left'), named('left'), named('right')], '🇩🇪|日'],
    ['an accent that comes late joins its letter', 'e', [text('\u0301'), named('left')], '|e\u0301'],
    ['a letter before an accent', '\u0301', [named('home'), text('e')], 'e\u0301|'],
    ['what comes together when a letter goes', '🇩x🇪', [named('left'), named('backspace')], '🇩🇪|'],
    ['a paste is taken at the cursor', 'ad', [named('left'), paste('bc')], 'abc|d'],
    ['a paste of lines becomes a line', '', [paste('one\n  two\n')], 'one two |'],
    ['Ctrl+U takes what stands before the cursor', 'ab', [named('left'), control('u')], '|b'],
    ['Ctrl+K takes what stands behind it', 'ab', [named('left'), control('k')], 'a|'],
    ['Ctrl+W takes a word and the space behind it', 'one two ', [control('w')], 'one |'],
    ['Ctrl+W takes no half of a grapheme', 'a e\u0301', [control('w')], 'a |'],
    ['Ctrl+W where nothing stands before it', 'a', [named('home'), control('w')], '|a'],
    [
      'Ctrl+A and Ctrl+E go to the begin and the end',
      'b',
      [control('a'), text('a'), control('e'), text('c')],
      'abc|',
    ],
    ['keys that are not for it', 'a', [named('enter'), named('up'), { kind: 'control', letter: 'c' }], 'a|'],
  ])('%s', (_, begin, keys, expected) => {
    expect(after(begin, keys)).toBe(expected)
  })

  test.each<[string, readonly Key[], string]>([
    ['what is typed takes its place', [text('x'), text('y')], 'xy|'],
    ['what is pasted takes its place', [paste('xy')], 'xy|'],
    ['a key that moves keeps it', [named('left'), text('x')], 'ax|b'],
    ['Ctrl+U empties it', [control('u')], '|'],
    ['Backspace edits it', [named('backspace'), text('x')], 'ax|'],
    ['what is for others leaves it a proposal', [named('down'), named('enter'), text('x')], 'x|'],
  ])('a proposal: %s', (_, keys, expected) => {
    expect(after(proposal('ab'), keys)).toBe(expected)
  })

  test('a field of several lines keeps the newlines of a paste', () => {
    expect(editText(textField(), paste('a\nb'), { longest: 10, multiline: true }).value).toBe('a\nb')
  })

  test('what is beyond the cap is not taken, and no grapheme is cut', () => {
    expect(after('', [paste('abcdef')], { longest: 4 })).toBe('abcd|')
    expect(after('', [paste('abc👩‍💻')], { longest: 5 })).toBe('abc|')
    expect(after('abcd', [text('e')], { longest: 4 })).toBe('abcd|')
  })

  test('a paste of a million letters costs no more than the cap', () => {
    const worked = cpuTime()
    editText(textField(), paste('e\u0301'.repeat(1_000_000)), { longest: 500 })
    expect(worked()).toBeLessThan(300)
  })

  test('whatever is pressed, the cursor is at the edge of a grapheme and the value within its cap', () => {
    const names: readonly KeyName[] = ['left', 'right', 'home', 'end', 'backspace', 'delete', 'enter', 'up']
    const keys = fc.oneof(
      fc.constantFrom(...names).map(named),
      fc.constantFrom('a', 'e', 'u', 'k', 'w', 'x').map(control),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).map(text),
      fc.constantFrom('\u0301', '\u200d', '💻', '🇩', '👩').map(text),
      fc.string({ unit: 'grapheme', maxLength: 10 }).map(paste),
    )
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), (pressed) => {
        let field = textField()
        for (const key of pressed) {
          field = editText(field, key, { longest: 30 })
          const { before, under, after: behind } = aroundCursor(field)
          expect(before + under + behind).toBe(field.value)
          expect(graphemes(before).length + graphemes(under + behind).length).toBe(
            graphemes(field.value).length,
          )
          expect(field.value.length).toBeLessThanOrEqual(30)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('the texts of a cut grapheme make the same value as the whole', () => {
    const whole = after('x', [text('👩‍💻')])
    expect(after('x', [text('👩'), text('\u200d'), text('💻')])).toBe(whole)
  })
})
