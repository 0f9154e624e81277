import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sourceFiles.ts'

const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** The paths that the README's tree shows. */
function shownTree(): readonly string[] {
  const block = /```text\n(boring-releases\/[\s\S]*?)```/u.exec(readme)?.[1] ?? ''
  const parents: string[] = []
  return block
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, indent = '', name = ''] = /^(\s+)(\S+)/u.exec(line) ?? []
      if (!name) return []
      parents.length = indent.length / 2 - 1
      parents.push(name.replace(/\/$/u, ''))
      return [parents.join('/')]
    })
}

/** What is there at the top, and the folders of src/. */
function realTree(): readonly string[] {
  const top = readdirSync(root).filter(
    (name) => !name.startsWith('.') && name !== 'node_modules' && name !== 'dist' && name !== 'coverage',
  )
  const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`)
  return [...top, ...folders]
}

test('the tree in the README is the tree that is there', () => {
  const shown = shownTree()
  const real = realTree()
  expect(real.filter((each) => !shown.includes(each))).toEqual([])
  expect(
    shown
      .filter((each) => each.split('/').length === 1 || (each.startsWith('src/') && !/\.tsx?$/u.test(each)))
      .filter((each) => !real.includes(each) && each !== 'src/ui/terminal'),
  ).toEqual([])
})
