import { wordsOf } from '../../../domain/roadmap/action.ts'
import { emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { Result } from './resultOf.ts'

/** What to try first, and what is still open; the report has the rest. */
export function roadmapPage(model: Model, result: Result, width: number): readonly Line[] {
  const [first, open] = [firstLines(result, width), openLines(model, result, width)]
  return [
    ...(first.length ? [...wrapped('Try first', width, 'title'), ...first, emptyLine] : []),
    ...(open.length ? [...wrapped('What is still open', width, 'title'), ...open] : []),
  ]
}

function firstLines({ roadmap }: Result, width: number): readonly Line[] {
  return roadmap.now.flatMap((action, place) => {
    const { title, firstStep } = wordsOf(action)
    return [
      ...indented(title, width, span(`${place + 1}. `, 'title'), 'title'),
      ...indented(firstStep, width, span('   ')),
    ]
  })
}

/** What nobody knew, and what the team did not settle. */
function openLines({ signs }: Model, { roadmap }: Result, width: number): readonly Line[] {
  const line = (lead: string, asks: string) => indented(`${lead}: ${asks}`, width, span(` ${signs.bullet} `))
  return [
    ...roadmap.findOut.flatMap(({ question }) => line('find out', question.asks)),
    ...roadmap.settle.flatMap(({ question }) => line('settle', question.asks)),
  ]
}
