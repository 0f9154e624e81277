import { expect, test, vi } from 'vitest'
import { commandLine } from '../../src/commandLine/commandLine.ts'

// The build puts it in.
vi.stubGlobal('VERSION', '0.0.0')

const all = commandLine()

test.each(all.commands.map((each) => each.name()).filter((name) => name !== 'completion'))(
  'for %s alone is made what is made of it among all',
  (name) => {
    const [made, ...others] = commandLine(undefined, undefined, name).commands
    const among = all.commands.find((each) => each.name() === name)
    expect(others).toEqual([])
    expect(made?.name()).toBe(name)
    expect(made?.helpInformation()).toBe(among?.helpInformation())
  },
)

test.each(['completion', 'scor', 'help', '--data', 'constructor', undefined])(
  'where %s comes first all are made',
  (first) => {
    expect(commandLine(undefined, undefined, first).commands.map((each) => each.name())).toEqual(
      all.commands.map((each) => each.name()),
    )
  },
)
