import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './sourceFiles.ts'

interface Packed {
  /** Of the tarball, in bytes. */
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

test('the package holds what is needed and no more, in 700 kB', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  ) as readonly Packed[]
  expect(packed?.size).toBeLessThan(700_000)
  const paths = packed?.files.map(({ path }) => path) ?? []
  expect(paths.filter((path) => !path.startsWith('dist/')).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ])
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/boring.js',
      'dist/boring.1',
      'dist/bank.json',
      'dist/THIRD-PARTY-LICENCES.txt',
    ]),
  )
  expect(paths.filter((path) => path.endsWith('.compiled'))).toEqual([])
})
