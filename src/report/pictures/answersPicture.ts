import { fingers } from '../../domain/fingers.ts'
import { answerTo, askedQuestions } from '../../domain/assessment.ts'
import type { Answer } from '../../domain/assessment.ts'
import { count } from '../../domain/figures.ts'
import { votedLevels } from '../../domain/standing.ts'
import type { Reportable } from '../reportable.ts'
import { box, label } from './picture.ts'
import type { Picture } from './picture.ts'

const [left, cell, row] = [230, 44, 28]

/** All answers on one strip, a row a capability: each level as a figure and a shade, and what is open as a sign. */
export function answersPicture({ bank, assessment }: Reportable): Picture {
  const asked = askedQuestions(bank, assessment)
  const rows = bank.capabilities
    .map((capability) => ({
      capability,
      questions: asked.filter((each) => each.capability === capability.id),
    }))
    .filter(({ questions }) => questions.length)
    .map(({ capability, questions }, place) => {
      const y = 8 + place * row
      const signs = questions.map(({ id }) => signOf(answerTo(assessment.answers, id)))
      const cells = signs.map(({ sign, className }, column) => {
        const x = left + column * cell
        const text = label(x + (cell - 4) / 2, y + 15, sign, 6, {
          anchor: 'middle',
          ...(className === 'level3' && { className: 'on3' }),
        })
        return box(x, y, cell - 4, 22, className) + text
      })
      return {
        shapes: label(0, y + 15, capability.title, 34) + cells.join(''),
        words: `${capability.title}: ${signs.map(({ words }) => words).join(', ')}.`,
      }
    })
  return {
    name: 'answers',
    title: `${count(asked.length, 'answer')}: levels 1 to 4; ? is not known, – not applicable, · skipped`,
    words: rows.map(({ words }) => words).join(' '),
    height: 8 + rows.length * row,
    shapes: rows.map(({ shapes }) => shapes).join(''),
  }
}

interface Sign {
  readonly sign: string
  readonly words: string
  readonly className: 'level0' | 'level1' | 'level2' | 'level3' | 'open-line'
}

function signOf(answer: Answer | undefined): Sign {
  switch (answer?.kind) {
    case undefined:
      return { sign: '·', words: 'skipped', className: 'open-line' }
    case 'level':
      return {
        sign: `${fingers(answer.level)}`,
        words: `level ${fingers(answer.level)}`,
        className: `level${answer.level}`,
      }
    case 'unknown':
      return { sign: '?', words: 'not known', className: 'open-line' }
    case 'notApplicable':
      return { sign: '–', words: 'not applicable', className: 'open-line' }
    case 'split': {
      const levels = votedLevels(answer.votes)
      const [low, high] = [levels.at(0), levels.at(-1)]
      return low === undefined || high === undefined
        ? { sign: '?', words: 'not known', className: 'open-line' }
        : {
            sign: `${fingers(low)}–${fingers(high)}`,
            words: `votes from ${fingers(low)} to ${fingers(high)}`,
            className: 'open-line',
          }
    }
  }
}
