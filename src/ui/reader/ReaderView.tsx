import { Box, Text } from 'ink'
import { span, windowOf } from '../lines.ts'
import type { Line } from '../lines.ts'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { footerLines, headerLines } from '../screens/chrome.ts'
import { helpRows } from '../screens/helpRows.ts'
import { positionMark } from '../screens/positionMark.ts'
import { aroundCursor } from '../terminal/textField.ts'
import { gutter, readingHeight } from './reader.ts'
import type { Reader } from './reader.ts'

/** A text with its place in it, and below it what is searched for or the keys. */
export function ReaderView({ reader }: { readonly reader: Reader }) {
  const { title, size, rows, top, help, found, signs } = reader
  const height = readingHeight(size)
  if (help)
    return (
      <Frame
        size={size}
        header={headerLines(reader, 'Keys')}
        footer={footerLines(reader, ['any key goes back'])}
      >
        <Lines lines={windowOf(helpRows(reader, 'reader'), 0, height)} />
      </Frame>
    )
  const first = Math.max(0, Math.min(top, rows.length - height))
  return (
    <Frame
      size={size}
      header={headerLines(reader, title, positionMark(top, height, rows.length))}
      footer={footerOf(reader)}
    >
      <Box flexDirection="column" flexShrink={0}>
        {windowOf(rows, top, height).map((row, place) => (
          <Text key={place} wrap="truncate">
            {found?.row === first + place ? `${signs.pointer} ` : gutter}
            {row || ' '}
          </Text>
        ))}
      </Box>
    </Frame>
  )
}

function footerOf(reader: Reader): readonly Line[] {
  const { typing, notice } = reader
  if (!typing) return withRoom(footerLines(reader, 'reader', notice))
  const { before, under, after } = aroundCursor(typing)
  const field: Line = [span('/ ', 'title'), span(before), span(under || ' ', 'cursor'), span(after)]
  return [field, ...footerLines(reader, ['Enter search', 'Esc leave it'])]
}

/** The footer is two rows high whether there is something to say or not, so that the text stands still. */
function withRoom(footer: readonly Line[]): readonly Line[] {
  return footer.length > 1 ? footer : [[span(' ')], ...footer]
}
