/** The signs that the program itself writes, and what stands for them where a terminal shows ASCII only. */
const signs: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
  ['–', '-'],
  ['…', '...'],
  ['·', '|'],
  ['→', '->'],
  ['\u00a0', ' '],
  ['█', '#'],
  ['▒', '~'],
  ['░', '.'],
  ['●', '*'],
  ['○', 'o'],
  ['─', '-'],
  ['═', '='],
  ['│', '|'],
  ...Array.from('▁▂▃▄▅▆▇', (height, place) => [height, '_..--=='[place] ?? '-'] as const),
])

const any = new RegExp(`[${[...signs.keys()].join('')}]`, 'gu')

/** A text with the program's own signs in ASCII; what people wrote in their own letters stays. */
export function inAscii(text: string): string {
  return text.replace(any, (sign) => signs.get(sign) ?? sign)
}
