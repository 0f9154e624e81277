import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newMachine } from '../journeys/boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(async () => {
  machine = newMachine()
  const lines = [1, 2, 3].map((number) =>
    JSON.stringify({
      schema: 1,
      id: idOf(number),
      team: number === 3 ? 'Apps' : 'Payments',
      date: `2026-01-0${number}`,
      cadence: 'monthly',
      bank: { version: '1.0.0' },
      answers: { deployment: { kind: 'level', level: 1 } },
    }),
  )
  writeFileSync(machine.file('all.ndjson'), lines.join('\n'))
  await machine.run(['import', 'all.ndjson', '--data', 'data'])
})
afterEach(() => machine.remove())

const idOf = (number: number) => `01KB${'0'.repeat(21)}${number}`
const doctor = (...args: readonly string[]) => machine.run(['doctor', '--data', 'data', ...args])
const files = () => readdirSync(machine.file('data/assessments'), { recursive: true }).map(String).toSorted()
const kept = async () => {
  const { out } = await machine.run(['history', '--data', 'data', '--json'])
  return (JSON.parse(out) as { sessions: { id: string }[] }).sessions.map(({ id }) => id)
}

test('a session is deleted after a yes and brought back; no file is changed or removed', async () => {
  const before = files()
  const asked = machine.sit(['doctor', '--data', 'data', '--delete', 'payments'])
  await asked.see(`Payments, 2 January 2026, 1 answer (${idOf(2)})`)
  await asked.see('Delete this session? [y/N]')
  asked.type('y\r')
  expect(await asked.exit()).toMatchObject({ code: 0 })
  expect(asked.scrollback().replaceAll('\n', '')).toContain(`boring doctor --restore ${idOf(2)}`)
  expect(await kept()).toEqual([idOf(3), idOf(1)])
  const tomb = `payments/${idOf(2)}.deleted.json`
  expect(files()).toEqual([...before, tomb].toSorted())
  expect(JSON.parse(readFileSync(path.join(machine.file('data/assessments'), tomb), 'utf8'))).toEqual({
    deleted: idOf(2),
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
  })
  expect(await doctor()).toMatchObject({ status: 0, out: expect.stringContaining(`--restore ${idOf(2)}`) })
  expect(await doctor('--restore', idOf(2))).toEqual({ status: 0, out: `Restored: ${idOf(2)}\n`, err: '' })
  expect(await kept()).toEqual([idOf(3), idOf(1), idOf(2)])
  expect(files()).toEqual(before)
})

test('nothing is deleted after a no, or where nobody can be asked, unless forced', async () => {
  const before = files()
  const asked = machine.sit(['doctor', '--data', 'data', '--delete', 'latest'])
  await asked.see('[y/N]')
  asked.type('\r')
  expect(await asked.exit()).toMatchObject({ code: 0 })
  await asked.see('Nothing was deleted.')
  expect(await doctor('--delete', 'latest')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/^boring: nothing was deleted.*--force[^\n]*\n$/u),
  })
  expect(files()).toEqual(before)
  expect(await doctor('--delete', 'latest', '--force')).toMatchObject({ status: 0, err: '' })
  expect(await kept()).toEqual([idOf(1), idOf(2)])
})

test('what is not in the history is said, with what to do', async () => {
  expect(await doctor('--delete', 'nobody', '--force')).toMatchObject({
    status: 1,
    err: 'boring: nobody is no id, team or file that is known; boring history lists what is there\n',
  })
  expect(await doctor('--delete', './all.ndjson', '--force')).toMatchObject({ status: 2 })
  expect(await doctor('--delete', '01KB', '--force')).toMatchObject({
    status: 1,
    err: expect.stringContaining('is the start of 3 ids'),
  })
  expect(await doctor('--restore', '01KB')).toMatchObject({
    status: 1,
    err: 'boring: 01KB is no session that was deleted; boring doctor lists those\n',
  })
  expect(await doctor('--delete', 'latest', '--move-to-trash')).toMatchObject({ status: 2 })
  expect(await kept()).toHaveLength(3)
})

test('what was deleted here stays deleted when it is taken in again, and that is said', async () => {
  await doctor('--delete', 'latest', '--force')
  expect(await machine.run(['import', 'all.ndjson', '--data', 'data'])).toEqual({
    status: 0,
    out: '0 new, 3 here already\n',
    err: `boring: ${idOf(3)} was deleted here and stays so; boring doctor --restore ${idOf(3)} shows it again\n`,
  })
  expect(await kept()).toEqual([idOf(1), idOf(2)])
})

test('a folder that cannot be written to is said before anything is asked', async () => {
  writeFileSync(machine.file('data/format.json'), '{"format":2}')
  for (const args of [
    ['--delete', 'latest', '--force'],
    ['--restore', idOf(1)],
  ])
    expect(await doctor(...args)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('format 2 needs a newer version'),
    })
})

test('doctor says where data really lies', async () => {
  symlinkSync('data', machine.file('link'))
  expect((await machine.run(['doctor', '--data', 'link'])).out).toContain(
    `Data: ${machine.file('link')}, a link to ${machine.file('data')}\n`,
  )
  const snap = path.join(machine.home, 'snap/code/1/.local/share')
  const extra = { SNAP: '/snap/code/1', XDG_DATA_HOME: snap }
  const inSnap = await machine.run(['doctor'], { extra })
  expect(inSnap.out).toMatch(
    new RegExp(`^Data: ${snap}/boring-releases\n.*BORING_DATA names one for all`, 'u'),
  )
  expect((await machine.run(['doctor'], { extra: { SNAP: '/snap/code/1' } })).out).not.toContain(
    'BORING_DATA',
  )
})

test('a session that was begun is put away after a yes, and its answers go to the trash when asked', async () => {
  const typed = ['quick', 'Apps', '', '', '', '', '', '', '', '2', '3', 's']
  await machine.run(['assess', '--plain', '--data', 'data'], { input: typed.join('\n') })
  const listed = await doctor()
  expect(listed).toMatchObject({
    status: 0,
    out: expect.stringContaining('Nothing is damaged or left over.'),
  })
  const [, id = ''] = /^open: .*--discard (\S+) puts it away$/mu.exec(listed.out) ?? []
  expect(await doctor('--discard', '01KZ')).toMatchObject({
    status: 1,
    err: 'boring: 01KZ is no session that was begun; boring doctor lists those\n',
  })
  expect(await doctor('--discard', id)).toMatchObject({ status: 2, err: expect.stringContaining('--force') })
  const asked = machine.sit(['doctor', '--data', 'data', '--discard', id.toLowerCase()])
  await asked.see(/^Apps, begun \d{4}-\d\d-\d\d, 2 answers/mu)
  await asked.see('Discard this session? [y/N]')
  asked.type('y\r')
  expect(await asked.exit()).toMatchObject({ code: 0 })
  const home = await machine.run(['assess', '--plain', '--data', 'data'], { input: 's\n' })
  expect(home.out).not.toContain('Go on')
  expect((await doctor('--move-to-trash')).out).toContain(`drafts/${id} to `)
})
