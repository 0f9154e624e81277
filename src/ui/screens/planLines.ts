import { wordsOf } from '../../domain/roadmap/action.ts'
import { indented, span } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model } from '../model.ts'
import type { Result } from './resultOf.ts'

/** The first experiments, each with its first step; the report has the rest. */
export function firstLines(_model: Model, { roadmap }: Result, width: number): readonly Line[] {
  return roadmap.now.flatMap((action, place) => {
    const { title, firstStep } = wordsOf(action)
    return [
      ...indented(title, width, span(`${place + 1}. `, 'title'), 'title'),
      ...indented(firstStep, width, span('   ')),
    ]
  })
}

/** What nobody knew, and what the team did not settle. */
export function openLines({ signs }: Model, { roadmap }: Result, width: number): readonly Line[] {
  const line = (lead: string, asks: string) => indented(`${lead}: ${asks}`, width, span(` ${signs.dot} `))
  return [
    ...roadmap.findOut.flatMap(({ question }) => line('find out', question.asks)),
    ...roadmap.settle.flatMap(({ question }) => line('settle', question.asks)),
  ]
}
