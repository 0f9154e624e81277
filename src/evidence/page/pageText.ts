import stringWidth from 'string-width'
import type { Figure, Section } from './figure.ts'

const labelWidth = 24

/** The page as text of at most `columns` columns; a word that is longer is not cut. */
export function pageText(heading: readonly string[], sections: readonly Section[], columns: number): string {
  const width = Math.max(40, Math.min(columns, 100))
  const parts = [
    heading.flatMap((line) => wrapped(line, width, '')),
    ...sections.map(({ title, figures = [], lines = [] }) => [
      ...wrapped(title, width, ''),
      ...figures.flatMap((figure) => figureLines(figure, width)),
      ...lines.flatMap((line) => wrapped(`  ${line}`, width, '    ')),
    ]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function figureLines({ label, value, n, source, confidence }: Figure, width: number): readonly string[] {
  const trust = [n !== undefined && `n = ${n}`, source, `confidence ${confidence}`].filter(Boolean).join(', ')
  const hanging = width < 70 ? '    ' : ' '.repeat(labelWidth + 2)
  const beside =
    label.length < labelWidth
      ? [`  ${label.padEnd(labelWidth)}${value}`]
      : [`  ${label}`, `${hanging}${value}`]
  const first = width < 70 ? [`  ${label}: ${value}`] : beside
  return [
    ...first.flatMap((line) => wrapped(line, width, hanging)),
    ...wrapped(`${hanging}${trust}`, width, hanging),
  ]
}

/** Breaks a line between words; what follows begins with `hanging`. */
function wrapped(line: string, width: number, hanging: string): readonly string[] {
  const lines: string[] = []
  const [indent = ''] = /^ */u.exec(line) ?? []
  let current = indent
  for (const word of line.slice(indent.length).split(/(?<=\S)(?= )/u)) {
    if (stringWidth(current + word) <= width || !current.trim()) current += word
    else {
      lines.push(current.trimEnd())
      current = hanging + word.trimStart()
    }
  }
  return [...lines, current.trimEnd()]
}
