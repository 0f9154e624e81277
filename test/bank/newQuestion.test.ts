import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { newQuestion } from '../../src/bank/authors/newQuestion.ts'
import { readPack } from '../../src/bank/readPack.ts'
import type { PackFiles } from '../../src/bank/readBank.ts'
import { packFolder } from '../../src/commands/questions/packFolder.ts'
import { bank, packFiles as ours } from '../bankOfQuestions.ts'

const acme = packFolder(path.join(import.meta.dirname, 'acme'), 'acme')
if (!acme.ok) throw new Error('no layer')

const base = () => bank

function put(files: PackFiles, capability: string, id: string) {
  return newQuestion(files, { capability, id, folder: 'q', base })
}

/** What a check says of files after a question was put into them. */
function afterwards(files: PackFiles, capability: string, id: string): readonly string[] {
  const stub = put(files, capability, id)
  if (!stub.ok) throw new Error(JSON.stringify(stub.problems))
  const { file, text } = stub.value
  const read = readPack(new Map([...files, [file, text]]), { folder: 'q', base })
  return read.ok ? [] : read.problems.map(({ where, what }) => `${where} ${what}`)
}

describe('a new question', () => {
  test.each([...ours.keys()].filter((name) => !/^(?:bank|retired)/u.test(name)))(
    'stands behind the last one of %s, and all that was there stays byte for byte',
    (name) => {
      const was = ours.get(name) ?? ''
      const stub = put(ours, name.replace('.yaml', ''), 'till-queues')
      if (!stub.ok) throw new Error(JSON.stringify(stub.problems))
      const { text, line, file } = stub.value
      expect(file).toBe(name)
      expect(text.startsWith(was)).toBe(true)
      expect(text.split('\n')[line - 1]).toBe('  - id: till-queues')
    },
  )

  test('has everything still to be written, and a check names each with its line', () => {
    const said = afterwards(ours, 'testing', 'till-queues')
    expect(said).toHaveLength(3 + 4 + 3 * 6)
    for (const each of said)
      expect(each).toMatch(/^q\/testing.yaml:\d+:\d+ "questions.\d\..*" is still to be written$/u)
  })

  test('is right once it is written', () => {
    const stub = put(ours, 'testing', 'till-queues')
    const text = stub.ok ? stub.value.text.replaceAll(/"TO WRITE: ([^"]{0,60})[^"]*"/gu, '"W $1"') : ''
    expect(readPack(new Map([...ours, ['testing.yaml', text]]), { folder: 'q', base }).ok).toBe(true)
  })

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['a comment at the end', (text: string) => `${text}\n# That was all.\n`],
    ['another indent', (text: string) => text.replaceAll(/^ {2}(?=\S| )/gmu, '')],
    ['a key behind the list', (text: string) => text.replace(/^carries: true\n/mu, '') + 'carries: true\n'],
  ])('fits a file with %s', (_, changed) => {
    const was = changed(ours.get('testing.yaml') ?? '')
    const files = new Map([...ours, ['testing.yaml', was]])
    const stub = put(files, 'testing', 'till-queues')
    if (!stub.ok) throw new Error(JSON.stringify(stub.problems))
    const { text } = stub.value
    const begun = text.search(/\r?\n\r?\n *- id: till-queues/u)
    const rest =
      text
        .slice(begun)
        .match(/effort: M # S is days, M is weeks, L is a quarter\r?\n?/gu)
        ?.at(-1) ?? ''
    const behind = text.slice(text.lastIndexOf(rest) + rest.length)
    expect(
      (text.slice(0, begun) + text.slice(begun).match(/^\r?\n/u)?.[0] + behind).replace(/\s+$/u, ''),
    ).toBe(was.replace(/\s+$/u, ''))
    expect(text.includes('\r\n') && /[^\r]\n/u.test(text)).toBe(false)
    expect(
      afterwards(files, 'testing', 'till-queues').every((each) => each.includes('still to be written')),
    ).toBe(true)
  })

  test('in a layer goes to a capability of ours, to one of its own, or to a new one', () => {
    for (const capability of ['recovery', 'testing', 'shops', 'warehouses']) {
      const said = afterwards(acme.value, capability, 'till-queues')
      expect(said.length).toBeGreaterThan(20)
      for (const each of said) expect(each).toMatch(/still to be written$/u)
    }
  })
})

describe('is refused', () => {
  test.each([
    ['an id that is taken', 'testing', 'deployment', /^deployment is taken/u],
    ['the id of a capability', 'testing', 'culture', /^culture is taken/u],
    ['an id that is no slug', 'testing', 'Till Queues', /is not a slug/u],
    [
      'a capability that is not there',
      'tesing',
      'till-queues',
      /^tesing is not a capability of this bank; did you mean testing/u,
    ],
    ['a path', '../testing', 'till-queues', /is not a slug/u],
    ['a file that is none', 'bank', 'till-queues', /^bank is not a capability/u],
  ])('%s', (_, capability, id, expected) => {
    const stub = put(ours, capability, id)
    const said = stub.ok
      ? ''
      : stub.problems.map(({ where, what, todo }) => `${where} ${what}; ${todo}`).join('\n')
    expect(said).toMatch(expected)
  })

  test('an id that is retired, here or below', () => {
    const retired = new Map([...ours, ['retired.yaml', 'old-one: { date: 2026-01-01, reason: x }\n']])
    expect(put(retired, 'testing', 'old-one')).toMatchObject({
      ok: false,
      problems: [{ what: 'is retired' }],
    })
    const below = newQuestion(acme.value, {
      capability: 'testing',
      id: 'old-one',
      folder: 'q',
      base: () => ({ ...bank, retired: ['old-one'] }),
    })
    expect(below).toMatchObject({ ok: false, problems: [{ what: 'is retired' }] })
  })

  test('a list in one line, a file that is broken, and a folder without questions', () => {
    const inLine = new Map([...ours, ['testing.yaml', 'id: testing\nquestions: [{ id: a }]\n']])
    expect(put(inLine, 'testing', 'till-queues')).toMatchObject({
      ok: false,
      problems: [{ where: 'q/testing.yaml:2:1' }],
    })
    const broken = new Map([...ours, ['testing.yaml', 'id: "testing\n']])
    expect(put(broken, 'testing', 'till-queues').ok).toBe(false)
    expect(put(new Map(), 'testing', 'till-queues')).toMatchObject({
      problems: [{ what: 'holds no questions' }],
    })
  })
})
