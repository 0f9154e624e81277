import { PassThrough } from 'node:stream'
import { Box, Text } from 'ink'
import { expect, test } from 'vitest'
import { frameWriter } from '../../../src/ui/terminal/frameWriter.ts'
import { renderInto } from '../../../src/ui/terminal/renderInto.ts'

const Rows = ({ last }: { readonly last: string }) => (
  <Box flexDirection="column" height={3}>
    <Text>one</Text>
    <Text>two</Text>
    <Text>{last}</Text>
  </Box>
)

/** The whole layer leans on this behaviour of Ink 6.8.0, which is not documented. */
test('every write of Ink is the whole frame, and nothing else', async () => {
  const written: string[] = []
  const { stream } = frameWriter({ columns: 20, rows: 3 }, () => {})
  const write = stream.write
  stream.write = (frame) => {
    written.push(frame)
    return write(frame)
  }
  const stdin = Object.assign(new PassThrough(), { isTTY: false })
  const shown = renderInto({ stream, stdin: stdin as unknown as NodeJS.ReadStream }, <Rows last="three" />)
  shown.rerender(<Rows last="3" />)
  shown.unmount()
  expect(written.filter((frame) => frame.trim() !== '')).toEqual([
    'one\ntwo\nthree',
    'one\ntwo\n3',
    'one\ntwo\n3',
  ])
})

test('what a component throws rejects the wait', async () => {
  const { stream } = frameWriter({ columns: 20, rows: 3 }, () => {})
  const stdin = Object.assign(new PassThrough(), { isTTY: false })
  const Broken = () => {
    throw new Error('a fault of ours')
  }
  const shown = renderInto({ stream, stdin: stdin as unknown as NodeJS.ReadStream }, <Broken />)
  await expect(shown.waitUntilExit()).rejects.toThrow('a fault of ours')
})
