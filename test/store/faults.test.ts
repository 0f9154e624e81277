import { constants } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDisk } from '../../src/store/files/disk.ts'
import type { FileSystem } from '../../src/store/files/fileSystem.ts'
import { fakeFileSystem } from './fakeFileSystem.ts'
import type { Fault, Left } from './fakeFileSystem.ts'
import { brokenPromises, callsOfASession } from './faultySession.ts'
import type { Plant } from './faultySession.ts'

const faults: readonly Fault[] = [
  'crash',
  'short',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EACCES',
  'EROFS',
  'EMFILE',
  'EPERM',
  'ENOENT',
  'EEXIST',
]
const lefts: readonly Left[] = ['nothing', 'torn']

/** Every fault at every call, for a moment and for good, and the power cut afterwards. */
async function troubles(kinds: readonly Fault[], plant?: Plant): Promise<readonly string[]> {
  const found: string[] = []
  const calls = await callsOfASession()
  for (let call = 1; call <= calls; call += 1)
    for (const fault of kinds)
      for (const lasts of fault === 'crash' ? [false] : [false, true])
        for (const left of fault === 'crash' || fault === 'short' ? lefts : lefts.slice(0, 1)) {
          const broken = await brokenPromises({ call, fault, lasts, left }, plant)
          found.push(
            ...broken.map((each) => `${fault} at ${call}${lasts ? ' and on' : ''}, ${left} left: ${each}`),
          )
        }
  return found
}

describe('nothing that was acknowledged is lost, whatever call fails', () => {
  test.each(faults)('with %s', async (fault) => {
    expect(await troubles([fault])).toEqual([])
  })
})

test('nothing is lost when nothing goes wrong but the power', async () => {
  for (const left of lefts)
    expect(await brokenPromises({ call: Infinity, fault: 'crash', lasts: false, left })).toEqual([])
})

test.each<Fault>(['crash', 'short', 'ENOSPC', 'EIO'])(
  'where the file system has no links, %s loses nothing either',
  async (fault) => {
    const found = await troubles([fault], (files) => ({
      ...files,
      linkSync: () => {
        throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      },
    }))
    // What was being written when the power went is there half, under its own name, until it is written again.
    expect(found.filter((each) => !each.includes('the history shows [{"kind":"damaged"'))).toEqual([])
  },
)

test('what has the name already is on the disk when that is said, though another program had not flushed it yet', () => {
  const { files, cutPower, tree } = fakeFileSystem()
  const disk = openDisk({ path: '/data', own: true }, () => 'token', files)
  disk.publish('/data/team/first.json', Buffer.from('first'))
  const { O_WRONLY, O_CREAT, O_EXCL } = constants
  const other = files.openSync('/data/team/second.json', O_WRONLY | O_CREAT | O_EXCL)
  files.writeSync(other, Buffer.from('theirs'), 0, 6)
  expect(disk.publish('/data/team/second.json', Buffer.from('ours'))).toBe('taken')
  cutPower('nothing')
  expect(tree()).toMatchObject({ '/data/team/first.json': 'first', '/data/team/second.json': 'theirs' })
})

const plants: readonly (readonly [string, readonly Fault[], Plant])[] = [
  ['files are not flushed', ['crash'], (files) => ({ ...files, fsyncSync: unlessFile(files) })],
  ['folders are not flushed', ['crash'], (files) => ({ ...files, fsyncSync: unlessFolder(files) })],
  ['a short write is not noticed', ['short'], believesWrites],
  ['a failed flush is not noticed', ['EIO'], (files) => ({ ...files, fsyncSync: quietly(files) })],
]

test.each(plants)('a store in which %s is found out', async (_, kinds, plant) => {
  expect((await troubles(kinds, plant)).length).toBeGreaterThan(0)
})

function unlessFile(files: FileSystem): FileSystem['fsyncSync'] {
  return (file) => {
    if (files.fstatSync(file).isDirectory()) files.fsyncSync(file)
  }
}

function unlessFolder(files: FileSystem): FileSystem['fsyncSync'] {
  return (file) => {
    if (!files.fstatSync(file).isDirectory()) files.fsyncSync(file)
  }
}

function quietly(files: FileSystem): FileSystem['fsyncSync'] {
  return (file) => {
    try {
      files.fsyncSync(file)
    } catch {
      // Planted.
    }
  }
}

/** Takes every write for whole, and finds every size as it should be: a store without its loop and without its check. */
function believesWrites(files: FileSystem): FileSystem {
  const missing = new Map<number, number>()
  return {
    ...files,
    openSync(path, flags, mode) {
      const file = files.openSync(path, flags, mode)
      missing.delete(file)
      return file
    },
    writeSync(file, bytes, offset, length) {
      const written = files.writeSync(file, bytes, offset, length)
      missing.set(file, (missing.get(file) ?? 0) + length - written)
      return length
    },
    fstatSync(file) {
      const status = files.fstatSync(file)
      const size = status.size + (missing.get(file) ?? 0)
      return { ...status, size }
    },
  }
}
