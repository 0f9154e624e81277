import type { Place } from '../keys/binding.ts'
import { windowOf } from '../lines.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { footerLines, headerLines } from './chrome.ts'
import { helpRows } from './helpRows.ts'
import { positionMark } from './positionMark.ts'
import { bodyHeight } from './bodyHeight.ts'

/** The keys of a place; it scrolls where the window is too low for them. */
export function HelpView({ model, place }: { readonly model: Model; readonly place: Place }) {
  const rows = helpRows(model, place)
  const height = bodyHeight(model.size)
  const top = model.helpTop ?? 0
  const keys = rows.length > height ? ['↑ ↓ scroll', 'any other key goes back'] : ['any key goes back']
  return (
    <Frame
      size={model.size}
      header={headerLines(model, 'Keys', positionMark(top, height, rows.length))}
      footer={footerLines(model, keys)}
    >
      <Lines lines={windowOf(rows, top, height)} />
    </Frame>
  )
}
