import { render } from 'ink-testing-library'
import { expect, test } from 'vitest'
import { Choices } from '../../../src/ui/parts/Choices.tsx'
import { signsFor } from '../../../src/ui/looks/signs.ts'

const unicode = signsFor({ LANG: 'C.UTF-8' })
const ascii = signsFor({ LANG: 'C' })

/** The rows of a list without what colours them. */
function rowsOf(frame: string | undefined): readonly string[] {
  return (frame ?? '')
    .replace(/\u001b\[[0-9;]*m/gu, '')
    .split('\n')
    .map((row) => row.trimEnd())
}

test('the pointer stands where the cursor is, and moves with it', () => {
  const labels = ['a script', 'by hand', 'one action']
  const list = render(<Choices labels={labels} cursor={1} signs={unicode} />)
  expect(rowsOf(list.lastFrame())).toEqual(['  a script', '❯ by hand', '  one action'])
  list.rerender(<Choices labels={labels} cursor={2} signs={unicode} />)
  expect(rowsOf(list.lastFrame())).toEqual(['  a script', '  by hand', '❯ one action'])
  list.unmount()
})

test('before anything is chosen there is no pointer, and keys are not for the list', () => {
  const list = render(<Choices labels={['yes', 'no']} cursor={-1} signs={ascii} />)
  expect(rowsOf(list.lastFrame()).join('\n')).not.toContain('>')
  const before = list.lastFrame()
  list.stdin.write('\u001b[B\r')
  expect(list.lastFrame()).toBe(before)
  list.unmount()
})

test('a shorter list keeps the pointer at the cursor', () => {
  const list = render(<Choices labels={['1', '2', '3', '4']} cursor={3} signs={ascii} />)
  list.rerender(<Choices labels={['1', '2']} cursor={1} signs={ascii} />)
  expect(rowsOf(list.lastFrame())).toEqual(['  1', '> 2'])
  list.unmount()
})
