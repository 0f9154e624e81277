import type { Question } from '../../domain/bank.ts'
import { kindOf } from '../../domain/evidence/knownFindings.ts'
import type { Broken } from './broken.ts'

/** Whether what a question names as evidence can be found, and can have the values that it names. */
export function evidenceThatCanBe({ id, evidence = {} }: Question): readonly Broken[] {
  const wrong = Object.entries(evidence).flatMap(([finding, { upTo, beyond, says = {} }]) => {
    const kind = kindOf(finding)
    if (!kind) return [`names "${finding}", which nothing finds`]
    const { words = [] } = kind
    return [
      ...Object.keys(says)
        .filter((word) => !words.includes(word))
        .map((word) => `says "${word}" of "${finding}", ${wordsThereAre(words)}`),
      ...Object.keys(upTo ?? {})
        .filter((limit) => !/^\d+(?:\.\d+)?$/u.test(limit))
        .map((limit) => `limits "${finding}" to "${limit}", which is not a number`),
      ...((upTo || beyond) && !kind.number ? [`gives limits for "${finding}", which is not a number`] : []),
    ]
  })
  return wrong.map((what) => ({ question: id, at: ['evidence'], what }))
}

function wordsThereAre(words: readonly string[]): string {
  return words.length ? `which is one of ${words.join(', ')}` : 'which is a number'
}
