import { bindings } from '../keys.ts'
import type { Place } from '../keys.ts'
import { span } from '../lines.ts'
import type { Model } from '../model.ts'
import { inSigns } from '../theme.ts'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { footerLines, headerLines } from './chrome.ts'

const keyWidth = 8

/** The keys of a place. */
export function HelpView({ model, place }: { readonly model: Model; readonly place: Place }) {
  const lines = bindings.flatMap(({ shown, keys, says }) => {
    const said = says[place]
    const letter = keys.find((key) => /^[a-z]$/iu.test(key) && key !== shown)
    return said
      ? [
          [
            span(inSigns(shown, model.signs).padEnd(keyWidth), 'title'),
            span(letter ? `${said} (also ${letter})` : said),
          ],
        ]
      : []
  })
  return (
    <Frame
      size={model.size}
      header={headerLines(model, 'Keys')}
      footer={footerLines(model, ['any key goes back'])}
    >
      <Lines
        lines={[
          ...lines,
          [span('Ctrl+C'.padEnd(keyWidth), 'title'), span('save and leave')],
          [span('Ctrl+Z'.padEnd(keyWidth), 'title'), span('to the shell; fg comes back')],
        ]}
      />
    </Frame>
  )
}
