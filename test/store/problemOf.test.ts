import { describe, expect, test } from 'vitest'
import { findRecords } from '../../src/store/transfer/findRecords.ts'
import { realFileSystem } from '../../src/store/files/fileSystem.ts'
import { problemOf } from '../../src/store/files/problemOf.ts'
import { systemError } from '../../src/store/files/systemError.ts'

describe('what the file system refuses is said with what helps', () => {
  test.each([
    ['keeping', 'EACCES', 'permission denied; choose another folder with --data'],
    ['writing', 'EACCES', 'permission denied; choose another place with --out'],
    ['reading', 'EACCES', 'permission denied; see who may read it'],
    ['writing', 'EROFS', 'the file system is read-only; choose another place with --out'],
    ['reading', 'ENAMETOOLONG', 'the path is too long; check the path'],
    [
      'keeping',
      'EIO',
      'could not confirm the save: the disk reports an error; check the disk, then try again',
    ],
    ['reading', 'EIO', 'cannot be read: the disk reports an error; check the disk, then try again'],
    ['writing', 'ENOSPC', 'the disk is full; free some space, then try again'],
  ] as const)('%s, %s', (deed, code, said) => {
    const { what, todo } = problemOf('here', systemError(code), deed)
    expect(`${what}; ${todo}`).toBe(said)
  })
})

test('a disk quota that is used up is known, though Node does not name it', () => {
  const unnamed = Object.assign(new Error(), { code: 'Unknown system error -122' })
  expect(problemOf('here', unnamed).what).toBe('your disk quota is used up')
})

test('what is gone by the time that it is looked at is passed over, and the rest is found', () => {
  const files = {
    ...realFileSystem,
    readdirSync: () => ['gone.json', 'locked.json'],
    lstatSync: (file: string) => {
      throw systemError(file.endsWith('gone.json') ? 'ENOENT' : 'EACCES')
    },
  }
  expect(findRecords('/anywhere', files as typeof realFileSystem)).toEqual({
    files: [],
    problems: [{ where: '/anywhere/locked.json:', what: 'permission denied', todo: 'see who may read it' }],
  })
})
