import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import type { Store } from '../../src/store/store.ts'
import { bundle } from '../faults/bundle.ts'
import { killRounds } from '../faults/killRounds.ts'
import { answered, assessmentOf, described, emptyFolder, fakeWorld, headOf, idOf } from './world.ts'

const run = promisify(execFile)
const scripts = mkdtempSync(path.join(tmpdir(), 'boring-scripts-'))
let worker = ''
let racer = ''
beforeAll(() => {
  worker = bundle('worker.ts', scripts)
  racer = bundle('racer.ts', scripts)
})
afterAll(() => rmSync(scripts, { recursive: true, force: true }))

const storeIn = (folder: string, seed = 1): Store => fileStore({ path: folder, own: false }, fakeWorld(seed))

test('eight programs that save a hundred assessments each leave eight hundred', async () => {
  const folder = path.join(emptyFolder(), 'data')
  await Promise.all(Array.from({ length: 8 }, () => run(process.execPath, [worker, folder, 'save', '100'])))
  const entries = await storeIn(folder).list()
  const ids = new Set(entries.map((entry) => entry.kind === 'assessment' && entry.assessment.id))
  expect(ids.size).toBe(800)
  expect(entries).toHaveLength(800)
}, 60_000)

test('of eight programs that finish one draft, one wins and the others say so', async () => {
  const folder = path.join(emptyFolder(), 'data')
  storeIn(folder).startDraft(headOf(1)).append(described)
  const said = await Promise.all(
    Array.from({ length: 8 }, (_, place) =>
      run(process.execPath, [racer, folder, idOf(1), `Team ${place % 2}`]),
    ),
  )
  const kinds = said.map(({ stdout }) => stdout.trim()).toSorted()
  expect(kinds).toEqual([...Array.from({ length: 7 }, () => 'alreadyFinished'), 'finished'])
  expect(await storeIn(folder).list()).toHaveLength(1)
  expect(await storeIn(folder).listDrafts()).toEqual([])
}, 60_000)

test('kill -9 at random moments loses nothing that was shown as kept', async () => {
  const rounds = await killRounds(worker, path.join(emptyFolder(), 'data'), 20)
  expect(rounds.broken).toEqual([])
  expect(rounds.answers).toBeGreaterThan(20)
}, 60_000)

describe('git', () => {
  function git(folder: string, ...args: readonly string[]): string {
    const none = '/dev/null'
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      GIT_CONFIG_GLOBAL: none,
      GIT_CONFIG_SYSTEM: none,
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    }
    return execFileSync('git', [...args], { cwd: folder, env, encoding: 'utf8' })
  }
  const save = (folder: string, words: string) => {
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', words)
  }

  test('merges what two people saved, without a conflict, and the counts add up', async () => {
    const folder = emptyFolder()
    const data = path.join(folder, '.boring-releases')
    git(folder, 'init', '-q', '-b', 'main')
    await storeIn(data).finish(assessmentOf(1))
    storeIn(data).startDraft(headOf(9)).append(described)
    save(folder, 'first')
    git(folder, 'checkout', '-qb', 'hers')
    for (const number of [2, 3]) await storeIn(data, number).finish(assessmentOf(number))
    await storeIn(data).finish(assessmentOf(6, { supersedes: idOf(1) }))
    const hers = await storeIn(data, 20).openDraft(idOf(9))
    if (hers.ok) hers.value.append(answered('deployment', 2))
    save(folder, 'hers')
    git(folder, 'checkout', '-q', 'main')
    for (const number of [4, 5]) await storeIn(data, number).finish(assessmentOf(number))
    await storeIn(data).remove(idOf(4))
    const his = await storeIn(data, 30).openDraft(idOf(9))
    if (his.ok) his.value.append(answered('rollback', 1))
    save(folder, 'his')
    git(folder, 'merge', '-q', '--no-edit', 'hers')
    const entries = await storeIn(data).list()
    expect(entries.map((entry) => entry.kind === 'assessment' && entry.assessment.id)).toEqual(
      [2, 3, 5, 6].map(idOf),
    )
    const [draft] = await storeIn(data).listDrafts()
    expect(draft?.events).toHaveLength(3)
    expect(draft?.events).toEqual(
      expect.arrayContaining([answered('deployment', 2), answered('rollback', 1)]),
    )
  })

  test('may change the ends of lines', async () => {
    const folder = emptyFolder()
    await storeIn(folder).finish(assessmentOf(1))
    storeIn(folder).startDraft(headOf(2)).append(described)
    git(folder, 'init', '-q')
    save(folder, 'all')
    const windows = `${folder}/windows`
    git(folder, 'clone', '-q', '-c', 'core.autocrlf=true', '.', windows)
    const [team = ''] = readdirSync(path.join(windows, 'assessments'))
    const [file = ''] = readdirSync(path.join(windows, 'assessments', team))
    expect(readFileSync(path.join(windows, 'assessments', team, file), 'utf8')).toContain('\r\n')
    expect(await storeIn(windows).list()).toMatchObject([
      { kind: 'assessment', assessment: assessmentOf(1), marks: [] },
    ])
    expect((await storeIn(windows).listDrafts()).map(({ events }) => events)).toEqual([[described]])
  })

  test('leaves a conflict that somebody made by hand to be named', async () => {
    const folder = emptyFolder()
    const finished = await storeIn(folder).finish(assessmentOf(1))
    await storeIn(folder).finish(assessmentOf(2))
    const file = finished.kind === 'finished' ? finished.file : ''
    writeFileSync(file, `<<<<<<< ours\n${readFileSync(file, 'utf8')}=======\n>>>>>>> theirs\n`)
    expect(await storeIn(folder).list()).toMatchObject([
      { kind: 'assessment', assessment: { id: idOf(2) } },
      { kind: 'damaged', file, problem: { what: 'has a merge conflict' } },
    ])
  })
})

const traced = spawnSync('strace', ['-V']).status === 0
if (!traced) console.log('strace is not installed: the order of the real calls is not looked at')

/** How often a program says `kept`, and each time at which something that it wrote below `/data/` was not on the disk yet. */
function looselyKept(command: readonly string[], input: string, kept: RegExp) {
  const log = path.join(emptyFolder(), 'strace.log')
  const calls = 'trace=openat,write,pwrite64,fsync,link,close'
  const shown = ['-f', '-y', '-s', '200', '-e', calls, '-o', log]
  const strace = spawnSync('strace', [...shown, process.execPath, ...command], { input, encoding: 'utf8' })
  expect(strace.status, strace.stderr).toBe(0)
  let pending: readonly string[] = []
  let said = 0
  const loose: string[] = []
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const written = /\b(?:pwrite64|write)\(\d+<([^>]*\/data\/[^>]*)>/u.exec(line)?.[1]
    const flushed = /\bfsync\(\d+<([^>]*)>/u.exec(line)?.[1]
    const linked = /\blink(?:at)?\(.*"([^"]*\/data\/[^"]+)"(?:, 0)?\)\s+= 0/u.exec(line)?.[1]
    const made = /openat\(.*"([^"]*\/data\/[^"]*)".*O_CREAT/u.exec(line)?.[1]
    const names = [linked, made].flatMap((name) => (name ? [path.dirname(name)] : []))
    pending = [...pending, ...(written ? [written] : []), ...names].filter((each) => each !== flushed)
    if (!/\bwrite\(1<.*/u.test(line) || !kept.test(line)) continue
    said += 1
    if (pending.length) loose.push(`${line} before ${pending.join(' ')}`)
  }
  return { said, loose }
}

test.skipIf(!traced)(
  'the store says that an answer is kept after the disk has it',
  () => {
    const folder = path.join(emptyFolder(), 'data')
    mkdirSync(folder)
    const { said, loose } = looselyKept([worker, folder, 'walk', '1'], '', /answered|finished/u)
    expect(loose).toEqual([])
    expect(said).toBe(7)
  },
  60_000,
)

test.skipIf(!traced)(
  'the real program says that an answer, and a session, is saved after the disk has it',
  () => {
    const folder = path.join(emptyFolder(), 'data')
    const program = path.join(import.meta.dirname, '../../dist/boring.js')
    const typed = ['quick', 'Payments', '', '4', '', '2', '', '', '', ...'213142132141', '', '', ''].join(
      '\n',
    )
    const { said, loose } = looselyKept(
      [program, 'assess', '--plain', '--data', folder],
      `${typed}\n`,
      /"(?:[^"]*\\n)?Saved(?::|\.)/u,
    )
    expect(loose).toEqual([])
    expect(said).toBeGreaterThan(12)
  },
  60_000,
)

test('a folder that is copied away goes on being read', async () => {
  const folder = emptyFolder()
  await storeIn(folder).finish(assessmentOf(1))
  const copy = path.join(emptyFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  const [team = ''] = readdirSync(path.join(copy, 'assessments'))
  const [file = ''] = readdirSync(path.join(copy, 'assessments', team))
  cpSync(
    path.join(copy, 'assessments', team, file),
    path.join(copy, 'assessments', team, `Conflicted copy of ${file}`),
  )
  expect(await storeIn(copy).list()).toMatchObject([
    { kind: 'assessment', assessment: assessmentOf(1), marks: [] },
  ])
})
