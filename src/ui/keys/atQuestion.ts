import type { Place } from './binding.ts'

type Asking = Extract<Place, 'question' | 'handsUp' | 'settling'>

/** The same words for a key in each of the places where a question is answered. */
export function atQuestion(says: string): Readonly<Record<Asking, string>> {
  return { question: says, handsUp: says, settling: says }
}
