import { expect, test } from 'vitest'
import { importsOf, sourceFiles, textOf } from './sourceFiles.ts'

/** What the files of each folder may import besides their own folder; the files at the top are `top`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  top: ['commandLine', 'commands', 'domain'],
  commandLine: ['commands', 'domain'],
  commands: ['bank', 'store', 'evidence', 'report', 'ui', 'domain'],
  bank: ['domain'],
  store: ['domain'],
  evidence: ['domain'],
  report: ['domain'],
  ui: ['domain'],
  domain: [],
}

/** Packages and Node's own modules that a folder may load; the domain knows none, and only the files named here touch the process. */
const processTouchers = /^(?:boring|cli)\.ts$|^commands\/|^ui\/terminal\//u

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'top'
}

/** A file's text without its comments. */
function codeOf(file: string): string {
  return textOf(file).replace(/^\s*(?:\/\/|\*|\/\*).*$/gmu, '')
}

/** Imports that go against the direction cli → commandLine → commands → { bank, store, evidence, report, ui } → domain. */
function against(file: string, text: string): readonly string[] {
  const folder = folderOf(file)
  return importsOf(file, text)
    .filter((name) => /\.tsx?$/u.test(name))
    .filter((name) => folderOf(name) !== folder && !allowed[folder]?.includes(folderOf(name)))
}

test('imports run in one direction', () => {
  expect(sourceFiles().length).toBeGreaterThan(50)
  expect(
    sourceFiles().flatMap((file) => against(file, textOf(file)).map((name) => `${file} imports ${name}`)),
  ).toEqual([])
})

test('an import against the direction is found', () => {
  expect(against('domain/session.ts', "import { readBank } from '../bank/readBank.ts'")).toEqual([
    'bank/readBank.ts',
  ])
  expect(against('report/document.ts', "const { App } = await import('../ui/App.tsx')")).toEqual([
    'ui/App.tsx',
  ])
  expect(against('ui/App.tsx', "import type { Bank } from '../domain/bank.ts'")).toEqual([])
})

/** The files that are left once those that import none of the others were taken away, again and again: those in circles, and above them. */
function circled(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let left = new Map(imports)
  for (let before = Infinity; left.size < before;) {
    before = left.size
    const now = left
    left = new Map([...now].filter(([, names]) => names.some((name) => now.has(name))))
  }
  return [...left.keys()]
}

test('no files import each other, straight or through others', () => {
  expect(circled(new Map(sourceFiles().map((file) => [file, importsOf(file, textOf(file))])))).toEqual([])
  const small = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }
  expect(circled(new Map(Object.entries(small)))).toEqual(['a', 'b', 'c'])
})

/** What tells the time or chance; a day that was handed in may be counted with. */
const clocks = /Date\.now|new Date\(\s*\)|(?<!new )\bDate\(|Math\.random|\bprocess\b|\bperformance\b/u

test.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()'])('%s is a clock, or chance', (code) => {
  expect(code).toMatch(clocks)
})

test('the domain imports nothing and has no clock', () => {
  const domain = sourceFiles().filter((file) => file.startsWith('domain/'))
  const packages = domain.flatMap((file) =>
    importsOf(file, textOf(file)).filter((name) => !name.startsWith('domain/')),
  )
  expect(packages).toEqual([])
  expect(domain.filter((file) => clocks.test(codeOf(file)))).toEqual([])
})

test('the process is touched at the edge only', () => {
  const touching = sourceFiles().filter((file) => /\bprocess\.|from 'node:process'/u.test(codeOf(file)))
  expect(touching.filter((file) => !processTouchers.test(file))).toEqual([])
})
