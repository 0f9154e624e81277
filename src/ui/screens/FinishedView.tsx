import type { Model } from '../model.ts'
import type { FinishedFiles } from '../sessions.ts'
import { windowOf } from '../lines.ts'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { footerLines, headerLines } from './chrome.ts'
import { finishedLines } from './finishedLines.ts'
import { bodyHeight } from './bodyHeight.ts'

/** The end of a session: what was kept, and where, and what to do next. */
export function FinishedView({ model, files }: { readonly model: Model; readonly files: FinishedFiles }) {
  return (
    <Frame size={model.size} header={headerLines(model, 'Saved')} footer={footerLines(model, 'finished')}>
      <Lines lines={windowOf(finishedLines(model, files), 0, bodyHeight(model.size))} />
    </Frame>
  )
}
