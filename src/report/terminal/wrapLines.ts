import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Text on lines of at most `columns` cells; a word that is longer is broken. Styles end and begin again at each line. */
export function wrapLines(text: string, columns: number): readonly string[] {
  return wrapAnsi(text, columns, { hard: true })
    .split('\n')
    .flatMap((line) => (stringWidth(line) > columns ? cut(line, columns) : [line.trimEnd()]))
}

/** The two libraries disagree about some emoji; then the line is broken cell by cell, without its styles. */
function cut(line: string, columns: number): readonly string[] {
  const lines = ['']
  graphemes ??= new Intl.Segmenter()
  for (const { segment } of graphemes.segment(stripVTControlCharacters(line))) {
    const last = lines.length - 1
    if (stringWidth(`${lines[last]}${segment}`) > columns) lines.push(segment)
    else lines[last] += segment
  }
  return lines
}

/** Made when it is needed, for that takes milliseconds. */
let graphemes: Intl.Segmenter | undefined
