import type { ScreenCell } from '../terminal/pseudoTerminal.ts'

const cell = { width: 8.4, height: 18 }
const font = 14
const border = 12

/** The signs that are drawn as boxes, so that they meet whatever font a reader has: their place in a cell, and how solid they are. */
const boxes: Readonly<
  Record<string, { readonly top: number; readonly height: number; readonly solid: number }>
> = {
  '█': { top: 0, height: 1, solid: 1 },
  '▀': { top: 0, height: 0.5, solid: 1 },
  '▄': { top: 0.5, height: 0.5, solid: 1 },
  '▒': { top: 0.1, height: 0.8, solid: 0.5 },
  '░': { top: 0.1, height: 0.8, solid: 0.15 },
}

/** Cells beside each other that are drawn alike. */
interface Run {
  readonly column: number
  readonly text: string
  readonly columns: number
  readonly look: string
  readonly colour: string
}

/** A screen as a picture that suits a light and a dark page. */
export function svgOf(title: string, screen: readonly (readonly ScreenCell[])[]): string {
  const columns = Math.max(...screen.map((row) => row.length))
  const [width, height] = [columns * cell.width + 2 * border, screen.length * cell.height + 2 * border]
  const rows = screen.flatMap((row, place) => runsOf(row).map((run) => drawn(run, place)))
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escaped(title)}">`,
    '<style>',
    `text{font:${font}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#1f2328;white-space:pre}`,
    '.g{fill:#ffffff;stroke:#d0d7de}.p{fill:#1f2328}.b{font-weight:bold}',
    '@media (prefers-color-scheme:dark){text,.p{fill:#e6edf3}.g{fill:#0d1117;stroke:#30363d}}',
    '</style>',
    `<rect class="g" x="0.5" y="0.5" width="${round(width - 1)}" height="${round(height - 1)}" rx="6"/>`,
    ...rows,
    '</svg>',
  ].join('\n')}\n`
}

function runsOf(row: readonly ScreenCell[]): readonly Run[] {
  const runs: Run[] = []
  for (const [column, { text, columns, bold, colour }] of row.entries()) {
    if (columns === 0) continue
    const box = boxes[text] ? text : ''
    const look = `${box}${bold && !box ? 'b' : ''}`
    const last = runs.at(-1)
    const goesOn =
      last && last.column + last.columns === column && last.look === look && last.colour === colour
    // Words stand in their own place, so that what lies between them does not depend on a reader's font.
    const ends = text === ' ' && last?.text.endsWith(' ')
    // A wide character stands alone, so that what follows it does not depend on how wide a font draws it.
    if (goesOn && !ends && columns === 1 && last.text !== ' ' && last.text.length === last.columns)
      runs[runs.length - 1] = { ...last, text: last.text + text, columns: last.columns + 1 }
    else runs.push({ column, text, columns, look, colour })
  }
  return runs.filter(({ text }) => text.trim() !== '')
}

function drawn({ column, text, columns, look, colour }: Run, row: number): string {
  const x = border + column * cell.width
  const box = boxes[text.charAt(0)]
  if (box) {
    const y = border + (row + box.top) * cell.height
    const fill = colour ? ` fill="${colour}"` : ' class="p"'
    const faint = box.solid < 1 ? ` opacity="${box.solid}"` : ''
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(columns * cell.width)}" height="${round(box.height * cell.height)}"${fill}${faint}/>`
  }
  const y = border + row * cell.height + font - 1
  const bold = look === 'b' ? ' class="b"' : ''
  const fill = colour ? ` style="fill:${colour}"` : ''
  const trimmed = text.trimEnd()
  const length = round((columns - (text.length - trimmed.length)) * cell.width)
  return `<text x="${round(x)}" y="${round(y)}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${bold}${fill}>${escaped(trimmed).replaceAll(' ', '\u00a0')}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
