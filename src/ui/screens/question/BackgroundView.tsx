import type { Question } from '../../../domain/bank.ts'
import { windowOf } from '../../lines.ts'
import type { Model } from '../../model.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { backgroundLines } from './backgroundLines.ts'
import { footerLines, headerLines } from '../chrome.ts'
import { positionMark } from '../positionMark.ts'
import { bodyHeight } from '../bodyHeight.ts'

interface Props {
  readonly model: Model
  readonly heading: string
  readonly question: Question
  /** The first row in view. */
  readonly top: number
}

/** What stands behind a question, to be scrolled. */
export function BackgroundView({ model, heading, question, top }: Props) {
  const rows = backgroundLines(model, question)
  const height = bodyHeight(model.size)
  return (
    <Frame
      size={model.size}
      header={headerLines(model, heading, positionMark(top, height, rows.length))}
      footer={footerLines(model, 'background')}
    >
      <Lines lines={windowOf(rows, top, height)} />
    </Frame>
  )
}
