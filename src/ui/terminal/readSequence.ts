import { named, type Key, type KeyName } from './key.ts'

/** By the last letter of ESC [ A or ESC O A: arrows in normal and in application mode. */
const namesByLetter: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
}

/** By the number in ESC [ 3 ~. */
const namesByNumber: Readonly<Record<string, KeyName>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'pageUp',
  6: 'pageDown',
  7: 'home',
  8: 'end',
}

/** By the code point that terminals with the kitty protocol or modifyOtherKeys send, the keypad included. */
const namesByCode: Readonly<Record<string, KeyName>> = {
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'enter',
  27: 'escape',
  127: 'backspace',
  57414: 'enter',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'pageUp',
  57422: 'pageDown',
  57423: 'home',
  57424: 'end',
  57426: 'delete',
}

const keypadZero = 57399

/** The key of a whole sequence, without its ESC: `[A`, `OA`, `[3~`, `[97;5u`. None for what we have no use for, such as Ctrl+F1. */
export function readSequence(sequence: string): Key | undefined {
  const last = sequence.slice(-1)
  const parameters = sequence.slice(1, -1).split(';')
  const [first = '', second = '', third = ''] = parameters
  if (sequence.startsWith('O')) return keypadKey(sequence) ?? nameWith(namesByLetter[last], second || first)
  if (last === 'Z') return named('backTab')
  if (last === '~' && first === '27') return codedKey(third, second)
  if (last === '~') return nameWith(namesByNumber[first], second)
  if (last === 'u') return codedKey(first, second)
  return first === '' || first === '1' ? nameWith(namesByLetter[last], second) : undefined
}

/** ESC O M and ESC O p to y: Enter and the digits of a keypad in application mode. */
function keypadKey(sequence: string): Key | undefined {
  if (sequence === 'OM') return named('enter')
  const digit = /^O([p-y])$/.exec(sequence)?.[1]
  return digit === undefined ? undefined : { kind: 'text', text: String(digit.charCodeAt(0) - 112) }
}

/** Shift changes nothing for a key with a name; with Ctrl, Alt or Super, or on its release, it does nothing. */
function nameWith(name: KeyName | undefined, modifiers: string): Key | undefined {
  const { shift, other, released } = readModifiers(modifiers)
  if (name === undefined || other !== 'none' || released) return undefined
  return named(name === 'tab' && shift ? 'backTab' : name)
}

function codedKey(codes: string, modifiers: string): Key | undefined {
  const [code = '', shifted] = codes.split(':')
  const name = namesByCode[code]
  if (name) return nameWith(name, modifiers)
  const { shift, other, released } = readModifiers(modifiers)
  const text = textOf(Number(shift && shifted ? shifted : code))
  if (text === undefined || released) return undefined
  if (other === 'none') return { kind: 'text', text: shift && !shifted ? text.toUpperCase() : text }
  const isLetter = /^[a-z]$/i.test(text)
  return other === 'control' && isLetter ? { kind: 'control', letter: text.toLowerCase() } : undefined
}

function textOf(code: number): string | undefined {
  if (code >= keypadZero && code < keypadZero + 10) return String(code - keypadZero)
  const isText = code >= 32 && code < 0x11_0000 && !(code >= 0xd800 && code < 0xf900)
  const text = isText ? String.fromCodePoint(code) : ''
  return text === '' || /\p{Cc}/u.test(text) ? undefined : text
}

/** Reads `1 + shift 1 + alt 2 + ctrl 4 + … + caps lock 64 + num lock 128`, and `:3` for a key that was let go. */
function readModifiers(parameter: string) {
  const [sum = '', event] = parameter.split(':')
  const bits = Math.max(0, Number(sum || '1') - 1) & 0b11_1111
  const rest = bits & ~1
  const other = rest === 0 ? 'none' : rest === 4 ? 'control' : 'more'
  return { shift: (bits & 1) === 1, other, released: event === '3' } as const
}
