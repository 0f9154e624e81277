import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCacheFolder, findConfigFolder, findDataFolder } from '../../src/store/files/dataFolder.ts'
import type { Surroundings } from '../../src/store/files/dataFolder.ts'
import type { FileSystem } from '../../src/store/files/fileSystem.ts'
import { emptyFolder, told } from './world.ts'

/** A world in which these folders are there and nothing else. */
function world(folders: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
  const status = { size: 0, mtimeMs: 0, ctimeMs: 0, uid: 0, isFile: () => false, isSymbolicLink: () => false }
  const files: Pick<FileSystem, 'statSync'> = {
    statSync: (asked) => ({ ...status, isDirectory: () => folders.includes(asked) }),
  }
  return { env: { HOME: '/home/me' }, cwd: '/home/me/work', platform: 'linux', files, ...more }
}

function said(surroundings: Surroundings): string {
  const found = findDataFolder(surroundings)
  if (!found.ok) return found.problems.map(told).join()
  return `${found.value.path}${found.value.own ? ' (own)' : ''}`
}

const home = '/home/me'
const shared = '/home/me/.boring-releases'

describe('data is kept', () => {
  test.each<[string, string, Surroundings]>([
    [
      'where the flag says',
      '/home/me/work/a',
      world([home, shared], { flag: 'a', env: { BORING_DATA: '/b' } }),
    ],
    ['where the environment says', '/b', world([home, shared], { env: { BORING_DATA: '/b' } })],
    ['relative to the working directory', '/home/me/work/b', world([home], { env: { BORING_DATA: 'b' } })],
    [
      'in a shared folder here',
      `${home}/work/.boring-releases`,
      world([home, `${home}/work/.boring-releases`, shared]),
    ],
    ['in a shared folder above', shared, world([home, shared])],
    ['in the home folder', `${home}/.local/share/boring-releases (own)`, world([home])],
    [
      'where XDG says',
      '/x/boring-releases (own)',
      world([home], { env: { HOME: home, XDG_DATA_HOME: '/x' } }),
    ],
    [
      'where XDG says without a home',
      '/x/boring-releases (own)',
      world([], { env: { XDG_DATA_HOME: '/x' } }),
    ],
    [
      'at home when XDG is relative',
      `${home}/.local/share/boring-releases (own)`,
      world([home], { env: { HOME: home, XDG_DATA_HOME: 'x' } }),
    ],
    [
      'at home when XDG is empty',
      `${home}/.local/share/boring-releases (own)`,
      world([home], { env: { HOME: home, XDG_DATA_HOME: '' } }),
    ],
    [
      'at home when BORING_DATA is empty',
      `${home}/.local/share/boring-releases (own)`,
      world([home], { env: { HOME: home, BORING_DATA: '' } }),
    ],
    [
      'in the library of a Mac',
      '/home/me/Library/Application Support/boring-releases (own)',
      world([home], { platform: 'darwin' }),
    ],
    [
      'in the local folder of Windows',
      'C:\\L\\boring-releases\\Data (own)',
      world([], { platform: 'win32', cwd: 'C:\\w', env: { LOCALAPPDATA: 'C:\\L' } }),
    ],
    [
      'in the profile of Windows',
      'C:\\me\\AppData\\Local\\boring-releases\\Data (own)',
      world(['C:\\me'], { platform: 'win32', cwd: 'C:\\w', env: { USERPROFILE: 'C:\\me' } }),
    ],
  ])('%s', (_, expected, surroundings) => {
    expect(said(surroundings)).toBe(expected)
  })

  const advice = 'say where data is kept with --data DIR or BORING_DATA'
  test.each<[string, string, Surroundings]>([
    ['an empty flag', '--data names no folder', world([home], { flag: '' })],
    ['no home', `HOME is not set; ${advice}`, world([], { env: {} })],
    ['an empty home', `HOME is not set; ${advice}`, world([], { env: { HOME: '' } })],
    ['a relative home', `HOME is not an absolute path (me); ${advice}`, world([], { env: { HOME: 'me' } })],
    [
      'a home that is not there',
      `HOME is not a folder (/nowhere); ${advice}`,
      world([], { env: { HOME: '/nowhere' } }),
    ],
    [
      'a home of escape sequences',
      `HOME is not a folder (/x); ${advice}`,
      world([], { env: { HOME: '/\u001b[31mx' } }),
    ],
  ])('nowhere with %s', (_, expected, surroundings) => {
    expect(said(surroundings)).toBe(expected)
  })

  test('nowhere when home is a file, or a shared folder is one', () => {
    const folder = emptyFolder()
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    mkdirSync(path.join(folder, 'work'))
    writeFileSync(path.join(folder, 'work', '.boring-releases'), '')
    const { files: _, ...real } = world([], { env: { HOME: file }, cwd: path.join(folder, 'work') })
    expect(said(real)).toBe(`HOME is not a folder (${file}); ${advice}`)
    expect(said({ ...real, env: { HOME: folder } })).toBe(`${folder}/.local/share/boring-releases (own)`)
  })
})

test('preferences and the cache have folders of their own, or none', () => {
  expect(findConfigFolder(world([home]))).toBe(`${home}/.config/boring-releases`)
  expect(findCacheFolder(world([home]))).toBe(`${home}/.cache/boring-releases`)
  expect(findConfigFolder(world([home], { platform: 'darwin' }))).toBe(
    `${home}/Library/Preferences/boring-releases`,
  )
  expect(findCacheFolder(world([], { env: {} }))).toBeUndefined()
})
