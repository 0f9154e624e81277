import { expect, test, vi } from 'vitest'
import { commandLine } from '../../src/commandLine/commandLine.ts'
import { commandTable } from '../../src/commandLine/commandTable.ts'
import { examples, examplesText } from '../../src/commandLine/examples.ts'

// The build puts it in.
vi.stubGlobal('VERSION', '0.0.0')

const table = commandTable(commandLine())
const rowAt = (path: string) => table.find((row) => row.path === path)

/** The command that a line calls, and the options that it names. */
function called(line: string) {
  const words = line.split(/[|>)]/u)[0]?.split(' ') ?? []
  const start = words.findIndex((word) => word.endsWith('boring'))
  const said = ['boring', ...words.slice(start + 1)]
  const lengths = [3, 2, 1].map((length) => said.slice(0, length).join(' '))
  return {
    row: lengths.map(rowAt).find((row) => row !== undefined),
    options: said.filter((word) => word.startsWith('--')),
  }
}

test.each(Object.entries(examples).flatMap(([path, lines]) => lines.map(([line]) => [path, line] as const)))(
  'in the examples of %s, %s can be typed',
  (path, line) => {
    const { row, options } = called(line)
    expect(rowAt(path)?.path).toBe(path)
    expect(row?.path).toBeDefined()
    const known = row?.options.flatMap(({ flags }) => flags) ?? []
    expect(options.filter((option) => !known.includes(option))).toEqual([])
  },
)

test('every command has examples', () => {
  const top = table.filter(({ path }) => path.split(' ').length <= 2).map(({ path }) => path)
  expect(top.filter((path) => !examples[path])).toEqual([])
})

test('no line of the examples is wider than a terminal', () => {
  const lines = Object.keys(examples).flatMap((path) => examplesText(path).split('\n'))
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})
