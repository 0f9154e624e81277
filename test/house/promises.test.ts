import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sourceFiles.ts'

const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** What the README promises, with the file and the name of the test that holds it. */
function promises(): readonly { readonly promise: string; readonly file: string; readonly name: string }[] {
  const part = /It promises the following[^\n]*\n\n([\s\S]*?)\n## /u.exec(readme)?.[1] ?? ''
  return part
    .split(/^- /mu)
    .slice(1)
    .map((each) => {
      const [, promise = '', file = '', name = ''] =
        /^([\s\S]*?)\s+\(`([^`]+)`: ([\s\S]+)\)\s*$/u.exec(each) ?? []
      return { promise, file, name: name.replace(/\s+/gu, ' ') }
    })
}

test('each part of the promise in the README is held by a test of that name', () => {
  expect(promises().length).toBeGreaterThan(5)
  for (const { promise, file, name } of promises()) {
    expect(promise.trim(), name).not.toBe('')
    expect(readFileSync(path.join(root, file), 'utf8'), promise).toContain(`'${name}'`)
  }
})
