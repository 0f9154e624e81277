/** What is switched on for a cell: the SGR parameter of each kind of attribute, by the kind's name. */
export type TextStyle = Readonly<Record<string, string>>

/** Nothing is switched on. */
export const plainStyle: TextStyle = {}

/** Each kind of attribute: the codes that set it and the code that takes it off. */
const kinds: readonly { readonly name: string; readonly on: RegExp; readonly off: string }[] = [
  { name: 'bold', on: /^1$/, off: '22' },
  { name: 'faint', on: /^2$/, off: '22' },
  { name: 'italic', on: /^3$/, off: '23' },
  { name: 'underline', on: /^(4(:\d)?|21)$/, off: '24' },
  { name: 'inverse', on: /^7$/, off: '27' },
  { name: 'struck', on: /^9$/, off: '29' },
  { name: 'colour', on: /^(3[0-7]|9[0-7]|38[:;].+)$/, off: '39' },
  { name: 'background', on: /^(4[0-7]|10[0-7]|48[:;].+)$/, off: '49' },
  { name: 'overline', on: /^53$/, off: '55' },
]

/** The style after the parameters of an SGR sequence, such as `1;38;5;12`. Blinking and hidden text are not taken. */
export function restyle(style: TextStyle, parameters: string): TextStyle {
  let next = style
  // The colours of 256 and of 24 bits are several parameters in one.
  for (const code of parameters.match(/[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|[\d:]+/g) ?? ['0']) {
    if (/^0+$/.test(code)) next = plainStyle
    for (const { name, on, off } of kinds) {
      if (on.test(code)) next = { ...next, [name]: code }
      if (code === off) next = Object.fromEntries(Object.entries(next).filter(([key]) => key !== name))
    }
  }
  return next
}

/** The parameters that switch a style on from nothing, always in the same order; empty for the plain style. */
export function styleCodes(style: TextStyle): string {
  return kinds.flatMap(({ name }) => style[name] ?? []).join(';')
}
