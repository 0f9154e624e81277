import { afterEach, beforeEach, expect, test } from 'vitest'
import { newMachine } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const small = { columns: 80, rows: 24 }
const list = ['questions']

test('a text longer than the window is shown in the pager that PAGER names', async () => {
  const reader = machine.sit(list, { ...small, env: { PAGER: 'head -1; echo through the pager' } })
  expect(await reader.exit()).toMatchObject({ code: 0 })
  expect(reader.scrollback()).toBe('Release process\nthrough the pager')
})

test.each([
  ['an empty PAGER', { PAGER: '' }, small],
  ['a PAGER that is not there', { PAGER: 'no-such-pager' }, small],
  ['a window that holds it all', { PAGER: 'echo through the pager' }, { columns: 80, rows: 200 }],
  ['CI', { PAGER: 'echo through the pager', CI: '1' }, small],
])('with %s it is printed', async (_, env, size) => {
  const reader = machine.sit(list, { ...size, env })
  expect(await reader.exit()).toMatchObject({ code: 0 })
  expect(reader.scrollback()).toContain('How did people feel')
  expect(reader.scrollback()).not.toContain('through the pager')
})

test('figures for scripts never go through it', async () => {
  const reader = machine.sit([...list, '--json'], { ...small, env: { PAGER: 'echo through the pager' } })
  expect(await reader.exit()).toMatchObject({ code: 0 })
  expect(reader.scrollback()).not.toContain('through the pager')
})
