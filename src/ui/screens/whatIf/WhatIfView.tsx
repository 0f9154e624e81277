import { diagnose } from '../../../domain/diagnosis/diagnosis.ts'
import { suppose } from '../../../domain/diagnosis/suppose.ts'
import { count } from '../../../domain/words/figures.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import type { Standing } from '../../../domain/standing.ts'
import { cutTo, span, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { WhatIfScreen } from '../../screen.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { resultOf } from '../result/resultOf.ts'
import { nowAndThen, nowAndThenLines } from './nowAndThen.ts'
import { levelIn, levelsInWords, whatIfRows } from './whatIfRows.ts'

const markWidth = 7
/** Rows of the list that are always in view. */
const fewestRows = 4

/** A game with the answers: what would hold the team up, were one of them another. Nothing of it is kept. */
export function WhatIfView({ model, screen }: { readonly model: Model; readonly screen: WhatIfScreen }) {
  const result = resultOf(model, screen)
  if (!result) return null
  const { columns } = model.size
  const changes = Object.keys(screen.supposed).length
  const header = headerLines(model, 'What if?', 'a game: nothing of it is kept')
  const footer = footerLines(model, 'whatIf')
  const then = diagnose(model.bank, suppose(result.assessment, screen.supposed))
  const compared = nowAndThenLines(
    model,
    nowAndThen(model.bank, result.diagnosis, then),
    changes ? `with ${count(changes, 'other answer')}` : 'change an answer below',
    columns - 1,
  )
  const rows = whatIfRows(result)
  const focus = rows[screen.cursor]
  const told = focus ? levelLines(model, screen, focus) : []
  const rule: Line = [span(model.signs.rule.repeat(columns), 'quiet')]
  const height = roomBetween(model, header, footer) - told.length - 2
  const shown = compared.slice(0, Math.max(1, height - fewestRows))
  const room = Math.max(1, height - shown.length)
  const top = topFor(screen.cursor, rows.length, room)
  const list = windowOf(rows, top, room).map((row) => rowLine(model, screen, row, row === focus))
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[...shown, rule, ...list, rule, ...told]} />
    </Frame>
  )
}

function rowLine({ signs, size }: Model, { supposed }: WhatIfScreen, row: Standing, inFocus: boolean): Line {
  const mark = levelsInWords(row, supposed, signs).padEnd(markWidth)
  const changed = Object.hasOwn(supposed, row.question.id)
  const asks = cutTo(row.question.asks, size.columns - markWidth - 3, signs.cut)
  return [
    span(`${inFocus ? signs.pointer : ' '} `, 'focus'),
    span(mark, changed ? 'focus' : 'plain'),
    span(asks, inFocus || changed ? 'focus' : 'plain'),
  ]
}

/** What the level in the game means. */
function levelLines({ size }: Model, { supposed }: WhatIfScreen, row: Standing): readonly Line[] {
  const level = levelIn(row, supposed)
  const isOpen = row.doubt && !Object.hasOwn(supposed, row.question.id)
  const words = isOpen
    ? `Open; it counts as ${fingers(row.low)} at worst and ${fingers(row.high)} at best.`
    : `${fingers(level)}: ${row.question.levels[level]}`
  return wrapped(words, size.columns - 1)
}
