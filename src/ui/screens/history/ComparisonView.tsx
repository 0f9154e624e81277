import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { windowOf } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { ComparisonScreen } from '../../screen.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines } from '../chrome.ts'
import { bodyHeight } from '../bodyHeight.ts'
import { linesOf } from './updateComparison.ts'

/** Two sessions of a team, question by question. */
export function ComparisonView({
  model,
  screen,
}: {
  readonly model: Model
  readonly screen: ComparisonScreen
}) {
  const { earlier, later, top } = screen
  const lines = linesOf(model, screen)
  const height = bodyHeight(model.size)
  const heading = `${earlier.assessment.date} and ${later.assessment.date}: ${teamAndService(later.assessment)}`
  const last = Math.min(lines.length, top + height)
  const seen = lines.length > height ? `rows ${top + 1}${model.signs.to}${last} of ${lines.length}` : ''
  return (
    <Frame
      size={model.size}
      header={headerLines(model, heading, seen)}
      footer={footerLines(model, 'comparison')}
    >
      <Lines lines={windowOf(lines, top, height)} />
    </Frame>
  )
}
