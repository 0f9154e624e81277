import { describe, expect, test } from 'vitest'
import { readBank } from '../../src/bank/readBank.ts'
import type { AlsoBroken } from '../../src/bank/readBank.ts'
import { unfitTexts } from '../../src/commands/questions/readQuestions.ts'
import { packFiles } from '../bankOfQuestions.ts'
import { cpuTime } from '../cpuTime.ts'

const testing = packFiles.get('testing.yaml') ?? ''

interface Said {
  readonly lines: readonly string[]
  /** Milliseconds of the processor, for others may keep it busy. */
  readonly took: number
}

/** What is said of our bank with another text in one file, and how long that takes. */
function said(text: string, fit?: AlsoBroken): Said {
  const worked = cpuTime()
  const outcome = readBank(new Map([...packFiles, ['testing.yaml', text]]), 'q', fit)
  const took = worked()
  return {
    lines: outcome.ok ? [] : outcome.problems.map(({ where, what }) => `${where} ${what}`),
    took,
  }
}

/** Our testing.yaml after one change. */
function changed(was: string | RegExp, becomes: string): string {
  const text = testing.replace(was, becomes)
  expect(text).not.toBe(testing)
  return text
}

const keys = Array.from({ length: 20_000 }, (_, place) => `k${place}`)

describe('a pack that no bank has is refused in a moment, with the place', () => {
  test.each([
    [
      'a tab for an indent',
      changed('\n    asks:', '\n\tasks:'),
      /^q\/testing.yaml:\d+:1 tabs are not allowed as indentation: "→asks: /mu,
    ],
    [
      'a key twice',
      changed('id: testing', 'id: testing\nid: testing'),
      /^q\/testing.yaml:3:1 the key "id" comes twice: "id: testing"$/mu,
    ],
    [
      'a key twice, deep inside',
      changed('effort: S', 'effort: S\n        effort: M'),
      /^q\/testing.yaml:\d+:9 the key "effort" comes twice/mu,
    ],
    [
      'a quotation mark that is not closed',
      'id: testing\ntitle: "Test\n',
      /^q\/testing.yaml:\d+:\d+ missing closing "quote/mu,
    ],
    [
      'an alias bomb',
      `a: &a [x, x]\n${'bcdefghij'
        .split('')
        .map((key, at) => `${key}: &${key} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`)
        .join('\n')}\n`,
      /^q\/testing.yaml:2:8 uses an alias: "b: &b \[\*a, \*a\]"$/mu,
    ],
    ['20,000 keys', keys.map((key) => `${key}: 1`).join('\n'), /^q\/testing.yaml is larger than 64 KB$/mu],
    [
      'as many keys as 64 KB hold',
      `{${Array.from({ length: 15_000 }, (_, place) => place.toString(36)).join(',')}}`,
      /\d+ more problems/u,
    ],
    ['more than 64 KB', `${testing}# ${'x'.repeat(65_536)}\n`, /^q\/testing.yaml is larger than 64 KB$/mu],
    ['nested 30,000 deep', `id: ${'['.repeat(30_000)}${']'.repeat(30_000)}`, /^q\/testing.yaml:1:\d+ /mu],
    ['YAML 1.1', `%YAML 1.1\n---\n${testing}`, /^q\/testing.yaml:1:1 is YAML 1.1: "%YAML 1.1"$/mu],
    [
      'a function',
      changed(/^title: .*$/mu, "title: !!js/function 'function () {}'"),
      /^q\/testing.yaml:3:8 unresolved tag: .*js\/function/mu,
    ],
    [
      'a tag of its own',
      changed(/^title: .*$/mu, 'title: !mine Tests'),
      /^q\/testing.yaml:3:8 unresolved tag: !mine: "title: !mine Tests"$/mu,
    ],
    ['nothing', '', /^q\/testing.yaml:1:1 expected a pack/mu],
    ['a comment alone', '# nothing\n', /^q\/testing.yaml:1:1 expected a pack/mu],
    ['a list', '- id: testing\n', /^q\/testing.yaml:1:1 expected a pack/mu],
    ['a scalar', 'testing\n', /^q\/testing.yaml:1:1 expected a pack/mu],
    ['nested without an end', '['.repeat(5000), /^q\/testing.yaml:1:\d+ is nested too deep$/mu],
    [
      'two documents',
      `${testing}---\nid: testing\n`,
      /^q\/testing.yaml:\d+:1 expected a pack: one document/mu,
    ],
    [
      'no question',
      'id: testing\ntitle: Tests\nabout: Tests.\nweight: [1, 1, 1]\nquestions: []\n',
      /^q\/testing.yaml:5:1 "questions" has no question$/mu,
    ],
    [
      'a weight that is no number',
      changed(/^weight: .*$/mu, 'weight: [2, .nan, 2]'),
      /^q\/testing.yaml:\d+:\d+ "weight.1" is not a number$/mu,
    ],
    ['a weight that is infinite', changed(/^weight: .*$/mu, 'weight: [2, .inf, 2]'), /"weight.1" is/u],
    [
      'a weight of a question that is no number',
      changed(/^ {4}weight: .*$/mu, '    weight: .nan'),
      /"questions.\d.weight" is not a number/u,
    ],
    [
      'two questions with one id',
      changed('id: regression', 'id: test-confidence'),
      /^q\/testing.yaml:\d+:\d+ the id "test-confidence" is taken$/mu,
    ],
    [
      'the prototype as a key',
      `${testing}__proto__: { polluted: true }\n`,
      /^q\/testing.yaml:\d+:1 the key "__proto__" cannot be used/mu,
    ],
    [
      'the prototype as an id',
      changed(/^ {6}2: \{.*\}$/mu, '      2: { __proto__: 1 }'),
      /^q\/testing.yaml:\d+:12 the key "__proto__" cannot be used/mu,
    ],
  ])('%s', (_, text, expected) => {
    const { lines, took } = said(text)
    expect(lines.join('\n')).toMatch(expected)
    expect(took).toBeLessThan(1000)
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  test('text that a terminal would obey is harmless in what is said of it, and in the bank', () => {
    const escape = '\\e]52;c;YWJj\\a\\e[31m\\u202e'
    const { lines } = said(changed(/^title: .*$/mu, `title: "${escape}"`))
    expect(lines.join('\n')).toMatch(/"title" is empty/u)
    const outcome = readBank(
      new Map([...packFiles, ['testing.yaml', changed(/^title: .*$/mu, `title: "T${escape}ests"`)]]),
      'q',
    )
    expect(outcome.ok && outcome.value.capabilities.find(({ id }) => id === 'testing')?.title).toBe('Tests')
    const odd = said(`"\\e[31mkey": 1\n"\u202e": 2\n`).lines.join('\n')
    expect(odd).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u)
  })
})

describe('a text that has no room on a screen is named', () => {
  test('a level of three rows', () => {
    const { lines } = said(
      changed(/^ {6}- A week at most.*$/mu, `      - ${'試験は手で行われる。'.repeat(9)}`),
      unfitTexts,
    )
    expect(lines.join('\n')).toMatch(
      /^q\/testing.yaml:\d+:\d+ "[a-z-]+" level \d takes 3 rows at 80×24, and 2 are there for it$/mu,
    )
  })

  test('a level that cannot be read whole at 50×16 below its question', () => {
    const wide = 'Wer hat die letzten drei Veröffentlichungen geprüft und freigegeben, '
      .repeat(3)
      .slice(0, 158)
    const level = 'Donaudampfschifffahrtsgesellschaft '.repeat(4).slice(0, 128)
    const text = testing
      .replace(/^ {4}asks: .*$/mu, `    asks: ${wide}?`)
      .replace(/^ {6}- .*$/mu, `      - ${level}.`)
    expect(said(text, unfitTexts).lines.join('\n')).toMatch(
      /^q\/testing.yaml:\d+:\d+ "[a-z-]+" level 0 takes 4 rows at 50×16/mu,
    )
  })
})

test('what nobody has written yet is named as such', () => {
  const { lines } = said(changed(/^ {4}why: .*$/mu, '    why: "TO WRITE: why it matters"'))
  expect(lines.join('\n')).toMatch(/"questions.0.why" is still to be written/u)
})

test('problems of all files are said at once, and one of them hides none of the others', () => {
  const files = new Map([
    ...packFiles,
    ['testing.yaml', changed(/^ {4}why: .*\n/mu, '').replace('- A week at most', '- Mostly a week at most')],
    ['culture.yaml', 'id: culture\n\ttitle: x\n'],
    [
      'governance.yaml',
      (packFiles.get('governance.yaml') ?? '')
        .replace('id: evidence', 'id: deployment')
        .replace('capped: 1', 'capped: 2'),
    ],
    ['retired.yaml', 'gate-purpose: { date: 2026-02-30, reason: x }\n'],
    ['bank.yaml', (packFiles.get('bank.yaml') ?? '').replace('version: 1.0.0', 'version: one')],
  ])
  const outcome = readBank(files, 'q')
  const lines = outcome.ok ? '' : outcome.problems.map(({ where, what }) => `${where} ${what}`).join('\n')
  for (const each of [
    /q\/testing.yaml:\d+:\d+ "questions.0.why" is missing/u,
    /q\/testing.yaml:\d+:\d+ "questions.\d.levels.\d" says "Mostly"/u,
    /q\/culture.yaml:2:1 tabs/u,
    /q\/governance.yaml:\d+:\d+ the id "deployment" is taken|q\/release-process.yaml:\d+:\d+ the id "deployment" is taken/u,
    /q\/governance.yaml:\d+:\d+ "approvals" is capped at 2, and no step needs more/u,
    /q\/retired.yaml:1:\d+ "gate-purpose.date" is not a date/u,
    /q\/bank.yaml:\d+:1 "version" is not a version/u,
  ])
    expect(lines).toMatch(each)
})
