import { windowOf } from '../lines.ts'
import type { Model, Screen } from '../model.ts'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { footerLines, headerLines } from './chrome.ts'
import { bodyHeight, resultLines } from './resultLines.ts'
import { resultOf } from './resultOf.ts'

/** What the answers amount to. */
export function ResultView({
  model,
  screen,
}: {
  readonly model: Model
  readonly screen: Screen & { kind: 'result' }
}) {
  const result = resultOf(model, screen)
  if (!result) return null
  const { team, service, date } = result.assessment
  const lines = resultLines(model, result)
  const height = bodyHeight(model.size)
  const last = Math.min(lines.length, screen.top + height)
  const seen = lines.length > height ? `${screen.top + 1}-${last} of ${lines.length}` : date
  const name = [team, service].filter(Boolean).join(' / ')
  const footer = screen.past
    ? footerLines(model, ['↑ ↓ scroll', 'Esc back', 'q leave'])
    : footerLines({ ...model, ...(model.busy && { notice: 'Saving' }) }, 'result')
  return (
    <Frame size={model.size} header={headerLines(model, name, seen)} footer={footer}>
      <Lines lines={windowOf(lines, screen.top, height)} />
    </Frame>
  )
}
