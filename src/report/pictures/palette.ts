/** The colours of charts. They differ in lightness, so that they can be told apart in grey and by everybody. */
export const palette = {
  ink: '#1b1f24',
  quiet: '#59636e',
  paper: '#ffffff',
  track: '#e4e7eb',
  full: '#1f5fa8',
  part: '#8fb4de',
  rule: '#8a95a1',
} as const

const dark = {
  ink: '#e8ebef',
  quiet: '#a5b0bc',
  paper: '#14181d',
  track: '#2d343c',
  full: '#8cbcf2',
  part: '#41618a',
  rule: '#7a8794',
} as const satisfies Record<keyof typeof palette, string>

/** Charts name their colours where they use them, which every program that shows SVG knows; a dark screen gets others. */
export const darkStyle = `@media screen and (prefers-color-scheme: dark) { ${(
  ['ink', 'quiet', 'paper', 'track', 'full', 'part', 'rule'] as const
)
  .flatMap((name) => [
    `.picture [fill="${palette[name]}"] { fill: ${dark[name]}; }`,
    `.picture [stroke="${palette[name]}"] { stroke: ${dark[name]}; }`,
  ])
  .join(' ')} }`

/** The text of charts, and rows of names without lines and ticks. */
export const text = { color: palette.ink, fontFamily: 'system-ui, sans-serif', fontSize: 13 } as const

/** Names down the left side, the first on top; those in `strong` in bold letters. */
export function namesAxis(names: readonly string[], room: number, strong: readonly number[] = []) {
  return {
    type: 'category',
    inverse: true,
    data: names.map((name, place) => ({
      value: name,
      textStyle: { align: 'left', ...(strong.includes(place) && bold) },
    })),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      margin: room - 4,
      width: room - 12,
      overflow: 'truncate',
      interval: 0,
    },
  } as const
}

/** A grid that stands where it is put, whatever its labels. */
export const exact = { outerBoundsMode: 'none' } as const

export const bold = { fontWeight: 'bold' } as const
