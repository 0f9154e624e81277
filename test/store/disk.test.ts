import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import { realFileSystem } from '../../src/store/files/fileSystem.ts'
import type { FileSystem } from '../../src/store/files/fileSystem.ts'
import { readFileSafely } from '../../src/store/files/readFileSafely.ts'
import { writeDocument } from '../../src/store/files/writeDocument.ts'
import type { Store } from '../../src/store/store.ts'
import { bank } from '../bankOfQuestions.ts'
import { answered, assessmentOf, described, emptyFolder, fakeWorld, headOf, idOf, told } from './world.ts'
import { cpuTime } from '../cpuTime.ts'

const storeIn = (folder: string, own = false, files: FileSystem = realFileSystem): Store =>
  fileStore({ path: folder, own }, { ...fakeWorld(), files })

const team = (folder: string) => path.join(folder, 'assessments', 'payments')
const whatIsListed = async (store: Store) =>
  (await store.list()).map((entry) =>
    entry.kind === 'assessment'
      ? entry.assessment.id
      : entry.kind === 'newer'
        ? `schema ${entry.schema}`
        : told(entry.problem),
  )

describe('who may read', () => {
  const modesBelow = (folder: string): readonly string[] => {
    const below = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    )
    return [
      ...new Set([folder, ...below].map((each) => (statSync(each).mode & 0o777).toString(8))),
    ].toSorted()
  }
  const fill = async (folder: string, own: boolean) => {
    const mask = process.umask(0o022)
    try {
      storeIn(folder, own).startDraft(headOf(1)).append(described)
      await storeIn(folder, own).finish(assessmentOf(1))
    } finally {
      process.umask(mask)
    }
  }

  test('in a folder of their own: the owner alone', async () => {
    const folder = path.join(emptyFolder(), 'own')
    await fill(folder, true)
    expect(modesBelow(folder)).toEqual(['600', '700'])
  })

  test('in a shared folder: whom the umask lets', async () => {
    const folder = path.join(emptyFolder(), 'shared')
    await fill(folder, false)
    expect(modesBelow(folder)).toEqual(['644', '755'])
  })
})

describe('in a shared folder lie', () => {
  test.each<[string, (file: string) => void, string]>([
    [
      'a link out of it',
      (file) => symlinkSync('/etc/passwd', file),
      'is a symbolic link; put a plain file in its place',
    ],
    [
      'a link to itself',
      (file) => symlinkSync(file, file),
      'is a symbolic link; put a plain file in its place',
    ],
    [
      'a dangling link',
      (file) => symlinkSync('/nowhere', file),
      'is a symbolic link; put a plain file in its place',
    ],
    ['a pipe', (file) => void execFileSync('mkfifo', [file]), 'is not a plain file'],
    ['a folder', (file) => mkdirSync(file), 'is a folder, not a file; name a file'],
    [
      'a file of 100 MB',
      (file) => {
        writeFileSync(file, '')
        truncateSync(file, 100_000_000)
      },
      'is larger than 1 MB',
    ],
    ['an empty file', (file) => writeFileSync(file, ''), 'is empty; boring doctor tells more'],
    [
      'zeros',
      (file) => writeFileSync(file, '\0'.repeat(5000)),
      'is cut off or not JSON; boring doctor tells more',
    ],
    [
      'UTF-16',
      (file) => writeFileSync(file, Buffer.from('\ufeff{}', 'utf16le')),
      'is not UTF-8 text; save it as UTF-8',
    ],
    ['another schema', (file) => writeFileSync(file, '{"schema":3,"team":"x"}'), 'schema 3'],
  ])('%s: named at once, and the rest is read', async (_, make, expected) => {
    const folder = emptyFolder()
    await storeIn(folder).finish(assessmentOf(1))
    const file = path.join(team(folder), 'a.json')
    make(file)
    const worked = cpuTime()
    const listed = await whatIsListed(storeIn(folder))
    expect(worked()).toBeLessThan(2000)
    expect(listed).toEqual([idOf(1), expected.startsWith('schema') ? expected : `${file} ${expected}`])
  })

  test('a folder that is a link, which is named and not written through', async () => {
    const folder = emptyFolder()
    const outside = emptyFolder()
    mkdirSync(path.join(folder, 'assessments'))
    symlinkSync(outside, team(folder))
    expect(await storeIn(folder).finish(assessmentOf(1))).toMatchObject({
      kind: 'failed',
      problem: { what: 'is a symbolic link' },
    })
    expect(readdirSync(outside)).toEqual([])
    expect(await whatIsListed(storeIn(folder))).toEqual([
      `${team(folder)} is a symbolic link; it is not followed`,
    ])
  })

  test('a name that acts on the terminal, which is cleaned', async () => {
    const folder = emptyFolder()
    mkdirSync(team(folder), { recursive: true })
    writeFileSync(path.join(team(folder), '\u001b]52;c;aGk=\u0007\u202e.json'), '')
    expect(await whatIsListed(storeIn(folder))).toEqual([
      `${team(folder)}/.json is empty; boring doctor tells more`,
    ])
  })

  test('what other systems leave beside files, which is passed over, and a copy, which is shown once', async () => {
    const folder = emptyFolder()
    const finished = await storeIn(folder).finish(assessmentOf(1))
    const file = finished.kind === 'finished' ? finished.file : ''
    for (const name of ['._2026-11-22.json', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.sync-conflict.json'])
      writeFileSync(path.join(team(folder), name), '\0')
    for (const name of ['Conflicted copy.json', 'a copy.json'])
      writeFileSync(path.join(team(folder), name), readFileSync(file))
    expect(await storeIn(folder).list()).toMatchObject([{ kind: 'assessment', file, marks: [] }])
  })

  test('three damaged files among many, which are named, and the others counted', async () => {
    const folder = emptyFolder()
    await storeIn(folder).takeIn(Array.from({ length: 200 }, (_, number) => assessmentOf(number)))
    for (const name of readdirSync(team(folder)).slice(0, 3)) truncateSync(path.join(team(folder), name), 50)
    const listed = await storeIn(folder).list()
    expect(listed.filter(({ kind }) => kind === 'assessment')).toHaveLength(197)
    expect(listed.filter(({ kind }) => kind === 'damaged')).toHaveLength(3)
  })

  test('a file that goes away between two looks, which is not listed', async () => {
    const folder = emptyFolder()
    for (const number of [1, 2]) await storeIn(folder).finish(assessmentOf(number))
    const files: FileSystem = {
      ...realFileSystem,
      openSync: (asked, flags, mode) => {
        if (asked.includes(idOf(1)) && existsSync(asked)) rmSync(asked)
        return realFileSystem.openSync(asked, flags, mode)
      },
    }
    const summary = { version: '1', of: () => 1, read: () => 1 }
    expect(await storeIn(folder, false, files).summaries(summary)).toMatchObject([
      { kind: 'assessment', assessment: { id: idOf(2) } },
    ])
    await storeIn(folder).takeIn([assessmentOf(1)])
    expect(await whatIsListed(storeIn(folder, false, files))).toEqual([idOf(2)])
  })

  test('more files than anybody has, of which the first are read', async () => {
    const folder = emptyFolder()
    mkdirSync(team(folder), { recursive: true })
    const names = Array.from({ length: 20_002 }, (_, number) => `${number}.json`)
    const files: FileSystem = {
      ...realFileSystem,
      readdirSync: (asked) => (asked === team(folder) ? names : realFileSystem.readdirSync(asked)),
      openSync: (asked, flags) => {
        if (asked.endsWith('.json')) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        return realFileSystem.openSync(asked, flags)
      },
      lstatSync: (asked) => realFileSystem.lstatSync(asked.endsWith('.json') ? folder : asked),
    }
    const listed = await whatIsListed(storeIn(folder, false, files))
    expect(listed).toHaveLength(20_001)
    expect(listed.at(-1)).toBe(`${folder}/assessments holds 20002 files; 20000 are read`)
  })
})

/** What stands in a folder and below it, files of programs at work too. */
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

describe('a disk that takes', () => {
  test('a few bytes at a time gets all of them', async () => {
    const folder = emptyFolder()
    const files: FileSystem = {
      ...realFileSystem,
      writeSync: (file, bytes, offset, length) =>
        realFileSystem.writeSync(file, bytes, offset, Math.min(length, 7)),
    }
    const draft = storeIn(folder, false, files).startDraft(headOf(1))
    for (const event of [described, answered('deployment', 1)])
      expect(draft.append(event)).toEqual({ saved: true })
    expect(await storeIn(folder, false, files).finish(assessmentOf(2))).toMatchObject({ kind: 'finished' })
    expect(await whatIsListed(storeIn(folder))).toEqual([idOf(2)])
    expect((await storeIn(folder).listDrafts())[0]?.events).toEqual([described, answered('deployment', 1)])
  })

  test('less than it says is found out', async () => {
    const folder = emptyFolder()
    const files: FileSystem = {
      ...realFileSystem,
      writeSync: (file, bytes, offset, length) => {
        realFileSystem.writeSync(file, bytes, offset, Math.ceil(length / 2))
        return length
      },
    }
    const unsure = { what: 'could not confirm the save: the disk reports an error' }
    const draft = storeIn(folder, false, files).startDraft(headOf(1))
    expect(draft.append(described)).toMatchObject({ saved: false, problem: unsure })
    expect(await storeIn(folder, false, files).finish(assessmentOf(2))).toMatchObject({
      kind: 'failed',
      problem: unsure,
    })
    expect(await storeIn(folder).list()).toEqual([])
  })

  test('half and then no more leaves nothing of it, and of a document neither', async () => {
    const folder = emptyFolder()
    const files: FileSystem = {
      ...realFileSystem,
      writeSync: (file, bytes, offset, length) => {
        if (offset > 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
        return realFileSystem.writeSync(file, bytes, offset, Math.ceil(length / 2))
      },
    }
    expect(storeIn(folder, false, files).startDraft(headOf(1)).append(described)).toMatchObject({
      saved: false,
      problem: { what: 'the disk is full' },
    })
    expect(await storeIn(folder, false, files).finish(assessmentOf(2))).toMatchObject({ kind: 'failed' })
    const report = path.join(folder, 'report.md')
    const how = { makeFolders: false, token: () => 'token', files }
    expect(writeDocument(report, 'all of it', { ...how, force: false }).ok).toBe(false)
    expect(below(folder)).toEqual([])
    writeFileSync(report, 'the old one')
    expect(writeDocument(report, 'all of it', { ...how, force: true }).ok).toBe(false)
    expect(readFileSync(report, 'utf8')).toBe('the old one')
    expect(below(folder)).toEqual(['report.md'])
  })

  test('a session and cannot confirm it says at the next try that it is finished, not that another was first', async () => {
    const folder = emptyFolder()
    await storeIn(folder).finish(assessmentOf(1))
    let broken = true
    const files: FileSystem = {
      ...realFileSystem,
      fsyncSync: (file) => {
        const isTeam = realFileSystem.fstatSync(file).isDirectory() && existsSync(wanted)
        if (isTeam && broken) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        realFileSystem.fsyncSync(file)
      },
    }
    const wanted = path.join(team(folder), `2026-11-22-${idOf(2)}.json`)
    const store = storeIn(folder, false, files)
    expect(await store.finish(assessmentOf(2))).toMatchObject({ kind: 'failed' })
    expect(existsSync(wanted)).toBe(true)
    broken = false
    expect(await store.finish(assessmentOf(2, { participants: 9 }))).toMatchObject({
      kind: 'finished',
      assessment: assessmentOf(2),
    })
    expect(await storeIn(folder).finish(assessmentOf(2))).toMatchObject({ kind: 'alreadyFinished' })
  })
})

describe('a file that was edited', () => {
  test('is marked, and one that was only laid out anew is not', async () => {
    const folder = emptyFolder()
    await storeIn(folder).finish(assessmentOf(1))
    await storeIn(folder).finish(assessmentOf(2))
    const [one = '', two = ''] = readdirSync(team(folder)).map((name) => path.join(team(folder), name))
    writeFileSync(one, readFileSync(one, 'utf8').replace('"level": 1', '"level": 3'))
    writeFileSync(two, `\ufeff${JSON.stringify(JSON.parse(readFileSync(two, 'utf8')))}`)
    expect(await storeIn(folder).list()).toMatchObject([{ marks: ['changed'] }, { marks: [] }])
  })
})

describe('where nothing can be written', () => {
  test('a newer format is read and left alone', async () => {
    const folder = emptyFolder()
    const store = storeIn(folder)
    const draft = store.startDraft(headOf(1))
    draft.append(described)
    await store.finish(assessmentOf(2))
    writeFileSync(path.join(folder, 'format.json'), '{"format":2}')
    const before = readdirSync(folder, { recursive: true })
    expect(store.whyReadOnly()).toMatchObject({ what: 'format 2 needs a newer version of boring' })
    expect(storeIn(folder).startDraft(headOf(3)).append(described)).toMatchObject({
      saved: false,
      problem: { what: 'format 2 needs a newer version of boring' },
    })
    expect(await store.finish(assessmentOf(4))).toMatchObject({ kind: 'failed' })
    expect(await store.remove(idOf(2))).toMatchObject({ what: 'format 2 needs a newer version of boring' })
    expect(await store.takeIn([assessmentOf(5)])).toMatchObject({ added: 0, problem: {} })
    expect(store.discardDraft(idOf(1))).toMatchObject({ what: 'format 2 needs a newer version of boring' })
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
    expect(await whatIsListed(store)).toEqual([idOf(2)])
  })

  test('a file where the folder should be is said', () => {
    const file = path.join(emptyFolder(), 'file')
    writeFileSync(file, '')
    expect(storeIn(file).whyReadOnly()).toMatchObject({ what: 'is not a folder' })
    expect(storeIn(path.join(file, 'data')).whyReadOnly()).toMatchObject({
      what: 'a part of the path is not a folder',
    })
    expect(storeIn(path.join(file, 'data')).startDraft(headOf(1)).append(described)).toMatchObject({
      saved: false,
    })
  })

  test('somebody else’s folder is said to be theirs', () => {
    const refused: FileSystem = {
      ...realFileSystem,
      accessSync: () => {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      },
    }
    const problem = storeIn('/', false, refused).whyReadOnly()
    expect(problem && told(problem)).toBe(
      '/: permission denied; it belongs to root; choose another folder with --data',
    )
  })

  test('a folder that vanished is not made again, and what was kept in it is kept anew when it is back', async () => {
    const folder = path.join(emptyFolder(), 'share')
    const store = storeIn(folder)
    const draft = store.startDraft(headOf(1))
    draft.append(described)
    renameSync(folder, `${folder}-away`)
    expect(draft.append(answered('deployment', 1))).toMatchObject({
      saved: false,
      problem: { what: 'is not there' },
    })
    expect(draft.unsaved()).toBe(1)
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    expect(draft.retry()).toEqual({ saved: true })
    expect((await storeIn(folder).listDrafts())[0]?.events).toEqual([described, answered('deployment', 1)])
  })

  test('where the system has no way to flush a folder, it needs none', async () => {
    const folder = emptyFolder()
    const files: FileSystem = {
      ...realFileSystem,
      fsyncSync: (file) => {
        if (realFileSystem.fstatSync(file).isDirectory())
          throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' })
        realFileSystem.fsyncSync(file)
      },
    }
    expect(await storeIn(folder, false, files).finish(assessmentOf(1))).toMatchObject({ kind: 'finished' })
    const draft = storeIn(folder, false, files).startDraft(headOf(2))
    expect(draft.append(described)).toEqual({ saved: true })
  })

  test('a journal in whose place somebody put a link is not written through', async () => {
    const folder = emptyFolder()
    const victim = path.join(emptyFolder(), 'victim')
    const draft = storeIn(folder).startDraft(headOf(1))
    draft.append(described)
    const journals = path.join(folder, 'drafts', idOf(1))
    const [name = ''] = readdirSync(journals)
    const journal = path.join(journals, name)
    const { size } = lstatSync(journal)
    writeFileSync(victim, readFileSync(journal))
    rmSync(journal)
    // A link is as large as its text: this one is as large as the journal was.
    symlinkSync(victim.padStart(size, '/'), journal)
    expect(lstatSync(journal).size).toBe(size)
    expect(draft.append(answered('deployment', 1))).toMatchObject({ saved: false })
    expect(readFileSync(victim, 'utf8')).toHaveLength(size)
    expect(draft.retry()).toEqual({ saved: true })
    expect((await storeIn(folder).listDrafts())[0]?.events).toContainEqual(answered('deployment', 1))
  })

  test('a journal that something cut is kept anew', async () => {
    const folder = emptyFolder()
    const draft = storeIn(folder).startDraft(headOf(1))
    draft.append(described)
    draft.append(answered('deployment', 1))
    const drafts = path.join(folder, 'drafts', idOf(1))
    for (const name of readdirSync(drafts)) truncateSync(path.join(drafts, name), 10)
    expect(draft.append(answered('rollback', 1))).toEqual({ saved: true })
    expect((await storeIn(folder).listDrafts())[0]?.events).toHaveLength(3)
  })
})

describe('a file that was named', () => {
  const inFolder = () => path.join(emptyFolder(), 'file.json')
  const said = (file: string, options = {}) => {
    const read = readFileSafely(file, { follow: true, ...options })
    return read.ok ? read.value : read.problems.map(told).join().replace(file, 'FILE')
  }

  test.each<[string, (file: string) => void, string]>([
    [
      'is a link',
      (file) => {
        writeFileSync(`${file}.to`, 'text')
        symlinkSync(`${file}.to`, file)
      },
      'text',
    ],
    ['begins with a byte order mark', (file) => writeFileSync(file, '\ufefftext'), 'text'],
    ['is empty', (file) => writeFileSync(file, ''), ''],
    ['is not there', () => {}, 'FILE is not there; check the path'],
    ['is a folder', (file) => mkdirSync(file), 'FILE is a folder, not a file; name a file'],
    ['is a pipe', (file) => void execFileSync('mkfifo', [file]), 'FILE is not a plain file'],
    [
      'is a link to itself',
      (file) => symlinkSync(file, file),
      'FILE is a symbolic link; put a plain file in its place',
    ],
    [
      'is no text',
      (file) => writeFileSync(file, Buffer.from([0x66, 0xff, 0xfe])),
      'FILE is not UTF-8 text; save it as UTF-8',
    ],
    [
      'is too large',
      (file) => {
        writeFileSync(file, '')
        truncateSync(file, 10_000_000_000)
      },
      'FILE is larger than 1 MB',
    ],
  ])('and %s', (_, make, expected) => {
    const file = inFolder()
    make(file)
    expect(said(file)).toBe(expected)
  })

  test('and is a device, or grows while it is read', () => {
    expect(said('/dev/zero')).toBe('FILE is not a plain file')
    expect(said('/proc/self/status')).toContain('Name:')
    const file = inFolder()
    writeFileSync(file, 'x'.repeat(5000))
    const small: FileSystem = {
      ...realFileSystem,
      fstatSync: (opened) => Object.assign(realFileSystem.fstatSync(opened), { size: 3 }),
    }
    expect(said(file, { files: small })).toBe('x'.repeat(5000))
    expect(said(file, { files: small, limit: 4096 })).toBe('FILE is larger than 4 KB')
  })

  test('is found by its path, and read with the bank', async () => {
    const file = inFolder()
    writeFileSync(file, 'team: P\ndate: 2026-11-22\ncadence: daily\nanswers: { deploymnt: 1 }\n')
    const found = await storeIn(emptyFolder()).find(file, bank)
    expect(found.ok ? [] : found.problems.map(told)).toEqual([
      `${file}:4:12 "deploymnt" is not a question of this bank; did you mean "deployment"?`,
    ])
    expect(await storeIn(emptyFolder()).find(`${file}.not`, bank)).toMatchObject({
      problems: [{ what: 'is not there' }],
    })
  })
})

function small(size: string): string | undefined {
  const folder = emptyFolder()
  if (process.getuid?.() !== 0) return undefined
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]).status === 0
  if (mounted) onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return mounted ? folder : undefined
}

describe('on a real file system', () => {
  test('that is full, answers wait in memory and are all kept when there is space again', async (context) => {
    const folder = small('256k')
    if (folder === undefined) return context.skip('only root can mount a small file system')
    const draft = storeIn(folder).startDraft(headOf(1))
    draft.append(described)
    const ballast = path.join(folder, 'ballast')
    const note = (number: number) =>
      ({ kind: 'noted', question: 'deployment', note: `${number} ${'x'.repeat(3000)}` }) as const
    let kept = 1
    let failed = 0
    writeFileSync(ballast, Buffer.alloc(190_000))
    for (let number = 0; number < 40; number += 1) {
      const saved = draft.append(note(number))
      if (saved.saved) kept = number + 2
      else {
        failed += 1
        expect(saved.problem.what).toBe('the disk is full')
        expect((await storeIn(folder).listDrafts())[0]?.events.length).toBeGreaterThanOrEqual(kept)
      }
    }
    expect(failed).toBeGreaterThan(5)
    expect(draft.unsaved()).toBe(41 - kept)
    expect(await storeIn(folder).finish(assessmentOf(2))).toMatchObject({
      kind: 'failed',
      problem: { what: 'the disk is full' },
    })
    expect(await storeIn(folder).list()).toEqual([])
    rmSync(ballast)
    expect(draft.retry()).toEqual({ saved: true })
    expect((await storeIn(folder).listDrafts())[0]?.events).toEqual(draft.events())
    expect(draft.events()).toHaveLength(41)
  })

  test('that is read-only, it is said at once and everything can be read', async (context) => {
    const folder = small('1m')
    if (folder === undefined) return context.skip('only root can mount a small file system')
    await storeIn(folder).finish(assessmentOf(1))
    execFileSync('mount', ['-o', 'remount,ro', folder])
    expect(storeIn(folder).whyReadOnly()).toMatchObject({ what: 'the file system is read-only' })
    expect(storeIn(folder).startDraft(headOf(1)).append(described)).toMatchObject({
      saved: false,
      problem: { what: 'the file system is read-only' },
    })
    expect(await whatIsListed(storeIn(folder))).toEqual([idOf(1)])
  })

  test('that belongs to another user, what is not allowed is said', (context) => {
    if (process.getuid?.() !== 0) return context.skip('only root can become another user')
    const folder = emptyFolder()
    chmodSync(folder, 0o755)
    chownSync(folder, 0, 0)
    process.seteuid?.(65_534)
    try {
      expect(storeIn(path.join(folder, 'data')).startDraft(headOf(1)).append(described)).toMatchObject({
        saved: false,
        problem: { what: 'permission denied' },
      })
      expect(readdirSync(folder)).toEqual([])
    } finally {
      process.seteuid?.(0)
    }
  })
})
