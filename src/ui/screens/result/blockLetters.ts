import type { Signs } from '../../looks/signs.ts'
import { span } from '../../lines.ts'
import type { Line } from '../../lines.ts'

/** The letters, five dots high, from top to bottom. */
const letters: Readonly<Record<string, string>> = {
  A: '.##. #..# #### #..# #..#',
  B: '###. #..# ###. #..# ###.',
  C: '.### #... #... #... .###',
  D: '###. #..# #..# #..# ###.',
  E: '#### #... ###. #... ####',
  F: '#### #... ###. #... #...',
  G: '.### #... #.## #..# .###',
  H: '#..# #..# #### #..# #..#',
  I: '# # # # #',
  J: '..## ...# ...# #..# .##.',
  K: '#..# #.#. ##.. #.#. #..#',
  L: '#... #... #... #... ####',
  M: '#...# ##.## #.#.# #...# #...#',
  N: '#...# ##..# #.#.# #..## #...#',
  O: '.##. #..# #..# #..# .##.',
  P: '###. #..# ###. #... #...',
  Q: '.##. #..# #..# #.#. .#.#',
  R: '###. #..# ###. #.#. #..#',
  S: '.### #... .##. ...# ###.',
  T: '##### ..#.. ..#.. ..#.. ..#..',
  U: '#..# #..# #..# #..# .##.',
  V: '#...# #...# #...# .#.#. ..#..',
  W: '#...# #...# #.#.# ##.## #...#',
  X: '#...# .#.#. ..#.. .#.#. #...#',
  Y: '#...# .#.#. ..#.. ..#.. ..#..',
  Z: '#### ..#. .#.. #... ####',
  '0': '.##. #..# #..# #..# .##.',
  '1': '.# ## .# .# .#',
  '2': '###. ...# .##. #... ####',
  '3': '###. ...# .##. ...# ###.',
  '4': '#..# #..# #### ...# ...#',
  '5': '#### #... ###. ...# ###.',
  '6': '.##. #... ###. #..# .##.',
  '7': '#### ...# ..#. .#.. .#..',
  '8': '.##. #..# .##. #..# .##.',
  '9': '.##. #..# .### ...# .##.',
  '-': '... ... ### ... ...',
  ',': '.. .. .. .# #.',
  '.': '. . . . #',
  "'": '# # . . .',
  '/': '...# ..#. ..#. .#.. #...',
  '&': '.#.. #.#. .#.# #.#. .#.#',
  ' ': '.. .. .. .. ..',
}
const height = 5

/** How one dot is drawn: its width in cells, and whether two rows of dots make one row of the screen. */
interface Scale {
  readonly across: 1 | 2
  readonly halved: boolean
}

/** From the largest to the smallest that can be read. */
function scalesFor({ halves }: Signs): readonly Scale[] {
  return [
    { across: 2, halved: false },
    { across: 1, halved: halves !== undefined },
  ]
}

/**
 * A text in letters made of blocks, in rows of at most `width` cells, broken between words: the largest that take no
 * more than `rows` rows. Undefined where none do, or where a letter is missing.
 */
export function blockLetters(
  text: string,
  signs: Signs,
  width: number,
  rows: number,
): readonly Line[] | undefined {
  const words = text.toUpperCase().split(' ').filter(Boolean)
  if (!words.length || [...words.join('')].some((letter) => !Object.hasOwn(letters, letter))) return undefined
  for (const scale of scalesFor(signs)) {
    const lines = broken(words, Math.floor(width / scale.across))
    const drawn = lines?.flatMap((line, place) => [...(place ? [' '] : []), ...draw(line, scale, signs)])
    if (drawn && drawn.length <= rows) return drawn.map((row) => [span(row || ' ', 'focus')])
  }
  return undefined
}

/** The words in lines of at most `dots` dots; undefined where one word alone is longer. */
function broken(words: readonly string[], dots: number): readonly string[] | undefined {
  const lines: string[] = []
  for (const word of words) {
    if (dotsOf(word) > dots) return undefined
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word
    if (lines.length && dotsOf(longer) <= dots) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** How many dots wide a line is, with one between two letters. */
function dotsOf(line: string): number {
  return dotRows(line)[0]?.length ?? 0
}

function dotRows(line: string): readonly string[] {
  const each = [...line].map((letter) => (letters[letter] ?? '').split(' '))
  return Array.from({ length: height }, (_, row) => each.map((dots) => dots[row] ?? '').join('.'))
}

function draw(line: string, { across, halved }: Scale, { full, halves }: Signs): readonly string[] {
  const dots = dotRows(line)
  if (!halved || !halves)
    return dots.map((row) =>
      [...row]
        .map((dot) => (dot === '#' ? full : ' ').repeat(across))
        .join('')
        .trimEnd(),
    )
  const [upper, lower] = halves
  return [0, 2, 4].map((row) =>
    [...(dots[row] ?? '')]
      .map((dot, place) => {
        const below = dots[row + 1]?.[place] === '#'
        return dot === '#' ? (below ? full : upper) : below ? lower : ' '
      })
      .join('')
      .trimEnd(),
  )
}
