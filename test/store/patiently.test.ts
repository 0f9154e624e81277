import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDisk } from '../../src/store/files/disk.ts'
import { realFileSystem } from '../../src/store/files/fileSystem.ts'
import { patiently } from '../../src/store/files/patiently.ts'
import { systemError } from '../../src/store/files/systemError.ts'
import { emptyFolder } from './world.ts'

/** A call that fails so many times before it works, and how often it was made. */
function failing(times: number, code: string) {
  let calls = 0
  return {
    calls: () => calls,
    call: () => {
      calls += 1
      if (calls <= times) throw systemError(code)
      return 'open'
    },
  }
}

describe('where no more files can be open', () => {
  test.each(['EMFILE', 'ENFILE'])('%s for a moment is not noticed', (code) => {
    const { call, calls } = failing(3, code)
    expect(patiently(call)).toBe('open')
    expect(calls()).toBe(4)
  })

  test('it gives up soon', () => {
    const { call, calls } = failing(Infinity, 'EMFILE')
    const before = Date.now()
    expect(() => patiently(call)).toThrow('EMFILE')
    expect(calls()).toBe(4)
    expect(Date.now() - before).toBeLessThan(1000)
  })

  test('what has another reason is not tried again', () => {
    const { call, calls } = failing(1, 'EACCES')
    expect(() => patiently(call)).toThrow('EACCES')
    expect(calls()).toBe(1)
  })

  test('a file that could not be confirmed leaves nothing half done behind', () => {
    const folder = emptyFolder()
    mkdirSync(path.join(folder, 'team'))
    writeFileSync(path.join(folder, 'team', 'first.json'), '{}')
    let folders = 0
    const disk = openDisk({ path: folder, own: false }, () => 'token', {
      ...realFileSystem,
      openSync: (file, flags, mode) => {
        if (file === path.join(folder, 'team') && (folders += 1) > 0) throw systemError('EMFILE')
        return realFileSystem.openSync(file, flags, mode)
      },
    })
    expect(() => disk.publish(path.join(folder, 'team', 'second.json'), Buffer.from('{}'))).toThrow('EMFILE')
    expect(folders).toBe(1)
    expect(readdirSync(path.join(folder, 'team'))).toEqual(['first.json', 'second.json'])
  })
})
