import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine } from '../journeys/boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
  cpSync(path.join(root, 'questions'), machine.file('bank'), { recursive: true })
})
afterEach(() => machine.remove())

/** Changes a text in a file of the copy of our bank. */
function change(file: string, was: string | RegExp, becomes: string): void {
  const text = readFileSync(machine.file(`bank/${file}`), 'utf8')
  expect(text).toMatch(was)
  writeFileSync(machine.file(`bank/${file}`), text.replace(was, becomes))
}

const check = (...places: string[]) => machine.run(['questions', 'check', ...places])

test('our bank is right, as a folder and file by file', async () => {
  expect(await check('bank')).toMatchObject({ status: 0, out: '', err: 'bank: nothing is wrong\n' })
  expect(await check('bank/bank.yaml', 'bank/testing.yaml')).toMatchObject({ status: 0 })
}, 20_000)

test('a file that is named is what is checked, within its folder', async () => {
  change('testing.yaml', 'id: regression', 'id: deployment')
  change('culture.yaml', /^weight: .*$/mu, 'weight: [1, 2]')
  const one = await check('bank/testing.yaml')
  expect(one.status).toBe(1)
  expect(one.err).toMatch(
    /^boring: bank\/testing.yaml:\d+:\d+ the id "deployment" is taken; choose another\n$/u,
  )
  const other = await check('bank/governance.yaml')
  expect(other.status).toBe(0)
  expect(other.err).toMatch(
    /nothing is wrong in it; other files of its folder have problems, .* check bank names them/u,
  )
  const both = await check('bank')
  expect(both.status).toBe(1)
  expect(both.err).toMatch(
    /testing.yaml:\d+:\d+ the id[\s\S]*culture.yaml:\d+:1 "weight"|culture.yaml:\d+:1 "weight"[\s\S]*the id/u,
  )
}, 20_000)

test('a file by itself is checked by itself, and that is said', async () => {
  cpSync(machine.file('bank/testing.yaml'), machine.file('mine.yaml'))
  const right = await check('mine.yaml')
  expect(right.status).toBe(0)
  expect(right.err).toMatch(
    /mine.yaml: nothing is wrong in it; there is no bank.yaml or layer.yaml beside it/u,
  )
  writeFileSync(
    machine.file('mine.yaml'),
    readFileSync(machine.file('mine.yaml'), 'utf8')
      .replace('id: regression', 'id: test-confidence')
      .replace('needs: [1, 2, 2]', 'needs: [0, 0, 0]'),
  )
  const wrong = await check('mine.yaml')
  expect(wrong.status).toBe(1)
  expect(wrong.err).toMatch(/^boring: mine.yaml:\d+:\d+ the id "test-confidence" is taken/mu)
  expect(wrong.err).toMatch(/^boring: mine.yaml:\d+:\d+ ".*" is needed by no step/mu)
}, 20_000)

test('what cannot be read is one line each', async () => {
  writeFileSync(machine.file('large.yaml'), `id: x # ${'x'.repeat(70_000)}`)
  writeFileSync(machine.file('binary.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
  const { status, err } = await check('nowhere.yaml', 'nowhere', 'large.yaml', 'binary.yaml')
  expect(status).toBe(1)
  expect(err.split('\n').filter(Boolean)).toEqual([
    expect.stringMatching(/^boring: nowhere.yaml /u),
    expect.stringMatching(/^boring: nowhere /u),
    expect.stringMatching(/^boring: large.yaml is larger than 64 KB/u),
    expect.stringMatching(/^boring: binary.yaml is not UTF-8 text/u),
  ])
  expect((await machine.run(['questions', 'check'])).status).toBe(2)
}, 20_000)
