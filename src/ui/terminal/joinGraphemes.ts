import type { Key } from './key.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts a text into what a person calls characters. Linear, but slow (a microsecond each): cap the text first. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

/** The same keys, texts that make one grapheme together (a letter and its accent, the parts of an emoji) as one. */
export function joinGraphemes(keys: readonly Key[]): readonly Key[] {
  const joined: Key[] = []
  let run = ''
  const endRun = () => {
    for (const text of graphemes(run)) joined.push({ kind: 'text', text })
    run = ''
  }
  for (const key of keys) {
    if (key.kind === 'text') {
      run += key.text
    } else {
      endRun()
      joined.push(key)
    }
  }
  endRun()
  return joined
}
