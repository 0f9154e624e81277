import { writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { Box, Text } from 'ink'
import { useLayoutEffect, useState } from 'react'
import type { Key } from '../../../src/ui/terminal/key.ts'
import { renderInto } from '../../../src/ui/terminal/renderInto.ts'
import { openTerminal } from '../../../src/ui/terminal/terminal.ts'

/** A program with one list that fills the screen; what it "saves" goes to the file in SAVE. */

const hostile = '\u001b]52;c;aGFja2Vk\u0007\u0007\rhurt\u001b[2J\u001b]0;owned\u0007\u202e'

let press: (key: Key) => void = () => {}
let showSize: () => void = () => {}

const save = (why: string) => {
  if (process.env['SAVE']) writeFileSync(process.env['SAVE'], why)
  return `saved: ${why}\n`
}

const terminal = openTerminal({
  stdin: process.stdin,
  stdout: process.stdout,
  title: 'fixture',
  onKey: (key) => press(key),
  onResize: () => showSize(),
  onEnd: (signal) => save(signal),
  onBroken: (error) => save(error instanceof Error ? error.message : 'unknown'),
})

function List() {
  const [cursor, setCursor] = useState(0)
  const [last, setLast] = useState('none')
  const [size, setSize] = useState(terminal.size())
  const [broken, setBroken] = useState(false)
  if (broken) throw new Error('a component broke')
  useLayoutEffect(() => {
    showSize = () => setSize(terminal.size())
    press = (key) => {
      const name = key.kind === 'named' ? key.name : key.kind === 'control' ? `^${key.letter}` : key.text
      setLast((before) => `${before} ${JSON.stringify(name)}`.slice(-size.columns + 40))
      if (name === 'down') setCursor((at) => at + 1)
      if (name === 'up') setCursor((at) => at - 1)
      if (name === 'q') leave('q', 0)
      if (name === '^c') leave('ctrl+c', 130)
      if (name === '^z') terminal.suspend()
      if (name === '^l') terminal.repaint()
      if (name === 'x') setBroken(true)
      if (name === 'X') throw new Error('a key broke')
      if (name === 'R') void Promise.reject(new Error('a promise broke'))
      if (name === 'E')
        terminal.lend(() =>
          spawnSync('sh', ['-c', 'printf "editor? "; read line; echo "got $line"'], { stdio: 'inherit' }),
        )
    }
  })
  const rows = Array.from({ length: size.rows - 4 }, (_, row) => row)
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} borderStyle="round">
      <Text wrap="truncate">
        {size.columns}×{size.rows} keys: {last}
      </Text>
      {rows.map((row) => (
        <Text key={row} inverse={row === cursor} color={row === cursor ? 'cyan' : 'white'} wrap="truncate">
          {row === cursor ? '❯ ' : '  '}
          Row {row} of a list, which is long enough to fill most of the width of a screen 日本語 👩‍💻
        </Text>
      ))}
      <Text wrap="truncate">
        cursor={cursor} {process.env['HOSTILE'] ? hostile : ''}
      </Text>
    </Box>
  )
}

function leave(why: string, code: number) {
  const farewell = save(why)
  shown.unmount()
  terminal.close()
  terminal.close()
  process.stdout.write(farewell)
  process.exitCode = code
}

const shown = renderInto(terminal, <List />)
await shown.waitUntilExit()
