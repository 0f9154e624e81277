import type { Key } from './key.ts'

/** Characters that never join with others of these: what the screens are made of. */
const isSimple =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2027\u2190-\u2193\u2260\u2500-\u259F\u25CF\u2713\u276F]*$/u

/** Made when there is text to cut that needs it, for that takes 5 ms. */
let segmenter: Intl.Segmenter | undefined

/** Cuts a text into what a person calls characters. Linear, but slow (a microsecond each): cap the text first. */
export function graphemes(text: string): string[] {
  if (isSimple.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
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
