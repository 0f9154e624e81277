import { Terminal } from '@xterm/headless'
import { frameWriter } from '../../../src/ui/terminal/frameWriter.ts'
import type { TerminalSize } from '../../../src/ui/terminal/terminalSize.ts'

/** A frame writer in front of an emulator that is in the modes that the writer expects. */
export async function writerOnScreen(size: TerminalSize) {
  const emulator = new Terminal({
    cols: size.columns,
    rows: size.rows,
    scrollback: 100,
    allowProposedApi: true,
  })
  const chunks: string[] = []
  const write = (bytes: string) => {
    chunks.push(bytes)
    emulator.write(bytes)
  }
  const settled = () => new Promise<void>((resolve) => emulator.write('', resolve))
  emulator.write('\u001b[?1049h\u001b[?7l')
  await settled()
  const writer = frameWriter(size, write)
  return {
    writer,
    emulator,
    show: (...rows: readonly string[]) => writer.stream.write(rows.join('\n')),
    resize(to: TerminalSize) {
      emulator.resize(to.columns, to.rows)
      writer.resize(to)
    },
    /** The bytes since the last call. */
    bytes: () => chunks.splice(0).join(''),
    /** Every cell with its colours. */
    async cells(): Promise<readonly string[]> {
      await settled()
      const { active } = emulator.buffer
      return Array.from({ length: emulator.rows * emulator.cols }, (_, at) => {
        const cell = active
          .getLine(active.viewportY + Math.floor(at / emulator.cols))
          ?.getCell(at % emulator.cols)
        const colours = [
          cell?.getFgColorMode(),
          cell?.getFgColor(),
          cell?.getBgColorMode(),
          cell?.getBgColor(),
        ]
        return `${at} "${cell?.getChars() || ' '}" ${colours.join(' ')} ${cell?.isBold()} ${cell?.isInverse()}`
      })
    },
    async rows(): Promise<readonly string[]> {
      await settled()
      const { active } = emulator.buffer
      return Array.from(
        { length: emulator.rows },
        (_, row) =>
          active
            .getLine(active.viewportY + row)
            ?.translateToString(true)
            .trimEnd() ?? '',
      )
    },
  }
}
