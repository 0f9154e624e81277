import { emptyLine, windowOf, wrapped } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { EvidenceScreen } from '../../screen.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { typingLines } from '../question/typingLines.ts'
import { evidenceLines } from './evidenceLines.ts'

interface Props {
  readonly model: Model
  readonly screen: EvidenceScreen
}

/** What was found beside an answer; where the two differ, the sentence that is asked for. */
export function EvidenceView({ model, screen }: Props) {
  const { about, field, top } = screen
  const width = model.size.columns - 1
  const lines = evidenceLines(model, about)
  const header = headerLines(model, 'Beside your answer', model.session?.details?.team)
  const footer = footerLines(model, field ? ['Enter keep, go on', 'Esc go on', '↑ ↓ scroll'] : 'evidence')
  const asking = field
    ? [
        emptyLine,
        ...wrapped('Your answer stays. How do the two fit together? One sentence, or none.', width),
        ...typingLines('> ', field, width),
      ]
    : []
  const room = Math.max(1, roomBetween(model, header, footer) - asking.length)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[...windowOf(lines, top, room), ...asking]} />
    </Frame>
  )
}
