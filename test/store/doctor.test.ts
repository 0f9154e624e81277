import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { doctorFor } from '../../src/store/doctor/doctor.ts'
import { fileStore } from '../../src/store/fileStore.ts'
import { answered, assessmentOf, described, emptyFolder, fakeWorld, headOf, idOf } from './world.ts'

async function someHistory() {
  const folder = emptyFolder()
  const place = { path: folder, own: false }
  const store = fileStore(place, fakeWorld())
  for (const number of [1, 2, 3]) store.startDraft(headOf(number)).append(described)
  await store.finish(assessmentOf(1))
  store.discardDraft(idOf(2))
  await store.finish(assessmentOf(4))
  const team = path.join(folder, 'assessments', 'payments')
  return { folder, team, store, doctor: doctorFor(place, fakeWorld(7)) }
}

const long = new Date('2026-11-01')
const short = (folder: string) => (file: { path: string; kind: string }) =>
  `${file.kind} ${path.relative(folder, file.path)}`

test('a healthy folder has drafts at most', async () => {
  const { folder, doctor } = await someHistory()
  expect(doctor.examine().map(short(folder))).toEqual([
    `done drafts/${idOf(1)}`,
    `done drafts/${idOf(2)}`,
    `open drafts/${idOf(3)}`,
    `done drafts/${idOf(4)}`,
  ])
})

test('everything that is wrong is named, and what is of no use is moved away', async () => {
  const { folder, team, doctor, store } = await someHistory()
  const whole = readFileSync(path.join(team, `2026-11-22-${idOf(1)}.json`), 'utf8')
  writeFileSync(path.join(team, 'cut.json'), whole.slice(0, 100))
  writeFileSync(path.join(team, 'empty.json'), '')
  writeFileSync(path.join(team, 'newer.json'), '{"schema":2}')
  writeFileSync(path.join(team, 'twin.json'), whole.replace('"level": 1', '"level": 2'))
  writeFileSync(path.join(team, '.01X.tmp'), 'half')
  utimesSync(path.join(team, '.01X.tmp'), long, long)
  writeFileSync(path.join(team, '.02X.tmp'), 'being written')
  // Half an hour before the time that the doctor's clock shows.
  const lately = new Date('2026-11-22T09:30:00Z')
  utimesSync(path.join(team, '.02X.tmp'), lately, lately)
  const [journal = ''] = readdirSync(path.join(folder, 'drafts', idOf(3)))
  appendFileSync(path.join(folder, 'drafts', idOf(3), journal), '{"n":9,"torn')
  mkdirSync(path.join(folder, 'drafts', idOf(9)))
  utimesSync(path.join(folder, 'drafts', idOf(9)), long, long)
  mkdirSync(path.join(folder, 'drafts', idOf(8)))
  utimesSync(path.join(folder, 'drafts', idOf(8)), lately, lately)

  const findings = doctor.examine()
  expect(findings.map(short(folder)).toSorted()).toEqual(
    [
      'damaged assessments/payments/cut.json',
      'damaged assessments/payments/empty.json',
      'newer assessments/payments/newer.json',
      `twin assessments/payments/2026-11-22-${idOf(1)}.json`,
      'changed assessments/payments/twin.json',
      'twin assessments/payments/twin.json',
      'leftover assessments/payments/.01X.tmp',
      `open drafts/${idOf(3)}`,
      `damaged drafts/${idOf(3)}/${journal}`,
      `damaged drafts/${idOf(9)}`,
      `damaged drafts/${idOf(8)}`,
      ...[1, 2, 4].map((number) => `done drafts/${idOf(number)}`),
    ].toSorted(),
  )
  const moved = doctor.moveToTrash(findings)
  expect(moved.every(({ problem, path: from, to }) => !problem && !existsSync(from) && existsSync(to))).toBe(
    true,
  )
  expect(doctor.examine().map(short(folder)).toSorted()).toEqual(
    [
      'newer assessments/payments/newer.json',
      `twin assessments/payments/2026-11-22-${idOf(1)}.json`,
      'changed assessments/payments/twin.json',
      'twin assessments/payments/twin.json',
      `open drafts/${idOf(3)}`,
      `damaged drafts/${idOf(3)}/${journal}`,
      `damaged drafts/${idOf(8)}`,
    ].toSorted(),
  )
  expect((await store.listDrafts()).map(({ id }) => id)).toEqual([idOf(3)])
  const draft = await store.openDraft(idOf(3))
  expect(draft.ok && draft.value.append(answered('deployment', 1))).toEqual({ saved: true })
})

test('a line of a journal that was changed counts as little as a torn one', async () => {
  const { folder, doctor, store } = await someHistory()
  const draft = await store.openDraft(idOf(3))
  if (draft.ok) for (const level of [1, 2] as const) draft.value.append(answered('deployment', level))
  const journals = path.join(folder, 'drafts', idOf(3))
  for (const name of readdirSync(journals)) {
    const text = readFileSync(path.join(journals, name), 'utf8')
    writeFileSync(path.join(journals, name), text.replace('"level":2', '"level":3'))
  }
  const [listed] = await store.listDrafts()
  expect(listed?.events).toEqual([described, answered('deployment', 1)])
  expect(doctor.examine()).toContainEqual(
    expect.objectContaining({ kind: 'damaged', what: '1 line is torn; the rest counts', movable: false }),
  )
})

test('what was deleted is named, is no trouble, and is not moved away', async () => {
  const { folder, doctor, store } = await someHistory()
  await store.remove(idOf(4))
  const findings = doctor.examine().filter(({ kind }) => kind === 'deleted')
  expect(findings).toEqual([
    {
      kind: 'deleted',
      path: path.join(folder, `assessments/payments/${idOf(4)}.deleted.json`),
      what: `hides a session; boring doctor --restore ${idOf(4)} shows it again`,
      movable: false,
    },
  ])
  doctor.moveToTrash(doctor.examine())
  expect(await store.list()).toHaveLength(1)
})

test('two corrections of one session are trouble, and neither is moved away', async () => {
  const { doctor, store } = await someHistory()
  for (const number of [5, 6]) await store.finish(assessmentOf(number, { supersedes: idOf(4) }))
  const rivals = doctor.examine().filter(({ kind }) => kind === 'rival')
  expect(rivals.map(({ movable }) => movable)).toEqual([false, false])
  expect(rivals[0]?.what).toContain('corrects the same session as another file')
})

test.each<readonly [string, (file: string) => void]>([
  ['zeros', (file) => writeFileSync(file, '\0\0\0')],
  ['no format', (file) => writeFileSync(file, '{}')],
  ['a link', (file) => symlinkSync('/nowhere/at/all', file)],
  ['a folder', (file) => mkdirSync(file)],
])('a format that is %s is named, and what was kept goes on', async (_, make) => {
  const { folder, doctor, store } = await someHistory()
  const format = path.join(folder, 'format.json')
  rmSync(format)
  make(format)
  expect(doctor.examine()[0]).toEqual({
    kind: 'damaged',
    path: format,
    what: 'cannot be read',
    movable: true,
  })
  expect(await store.finish(assessmentOf(5))).toMatchObject({ kind: 'finished' })
  expect(await store.list()).toHaveLength(3)
  doctor.moveToTrash(doctor.examine())
  expect(await store.finish(assessmentOf(6))).toMatchObject({ kind: 'finished' })
  expect(JSON.parse(readFileSync(format, 'utf8'))).toEqual({ format: 1 })
})

test('nothing is moved in a folder of a newer format', async () => {
  const { folder, doctor } = await someHistory()
  writeFileSync(path.join(folder, 'format.json'), '{"format":2}')
  const findings = doctor.examine()
  expect(findings[0]).toMatchObject({ kind: 'newer', what: 'format 2 needs a newer version of boring' })
  for (const { problem } of doctor.moveToTrash(findings)) expect(problem?.what).toMatch(/newer version/u)
  expect(doctor.examine()).toEqual(findings)
})
