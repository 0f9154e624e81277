import { describe, expect, test } from 'vitest'
import { readBank } from '../../src/bank/readBank.ts'
import { packFiles as ours } from '../bankOfQuestions.ts'

/** The problems of our bank after one text in one of its files was replaced. */
function problemsAfter(file: string, was: string | RegExp, becomes: string): readonly string[] {
  const text = ours.get(file) ?? ''
  const changed = text.replace(was, becomes)
  expect(changed).not.toBe(text)
  const outcome = readBank(new Map([...ours, [file, changed]]), 'questions')
  return outcome.ok ? [] : outcome.problems.map(({ where, what }) => `${where} ${what}`)
}

test('our bank is as the model asks: 32 questions in nine capabilities, 96 actions, twelve quick ones', () => {
  const outcome = readBank(ours, 'questions')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const { capabilities, questions } = outcome.value
  expect([capabilities.length, questions.length, questions.filter(({ quick }) => quick).length]).toEqual([
    9, 32, 12,
  ])
  expect(new Set(questions.flatMap(({ actions }) => actions.map(({ title }) => title))).size).toBe(96)
})

describe('a bank that is broken is refused, with the place', () => {
  test.each([
    [
      'an unknown key',
      'testing.yaml',
      'weight: [2, 5, 2]',
      'wait: [2, 5, 2]',
      /^questions\/testing.yaml:4:1 wait is not a key/mu,
    ],
    [
      'a text that is missing',
      'testing.yaml',
      /^ {4}why: .*\n/mu,
      '',
      /questions\/testing.yaml:\d+:\d+ "questions.0.why" is missing/u,
    ],
    [
      'a level that is too long',
      'testing.yaml',
      /- A week at most.*/u,
      `- ${'long '.repeat(40)}`,
      /is longer than 130/u,
    ],
    ['three levels', 'testing.yaml', /^ {6}- A week at most.*\n/mu, '', /levels/u],
    ['a level of 4', 'testing.yaml', 'needs: [1, 2, 2]', 'needs: [1, 2, 4]', /needs.2" is not a level/u],
    ['a weight below 0', 'testing.yaml', 'weight: [2, 5, 2]', 'weight: [2, 5, -2]', /is below 0/u],
    [
      'an id twice',
      'testing.yaml',
      'id: regression',
      'id: test-confidence',
      /the id "test-confidence" is taken/u,
    ],
    ['an id that is no slug', 'testing.yaml', 'id: regression', 'id: Regression Tests', /is not a slug/u],
    [
      'a question that no step needs',
      'culture.yaml',
      'needs: [0, 2, 2]',
      'needs: [0, 0, 0]',
      /is needed by no step/u,
    ],
    [
      'after a question that is not there',
      'testing.yaml',
      '{ integration: 1 }',
      '{ integrations: 1 }',
      /comes after "integrations"/u,
    ],
    ['after itself', 'pipeline.yaml', '{ integration: 1 }', '{ feedback-time: 1 }', /comes after itself/u],
    [
      'after more than the step needs',
      'testing.yaml',
      '{ integration: 1 }',
      '{ integration: 2 }',
      /more of "integration"/u,
    ],
    [
      'a word that nobody can see',
      'testing.yaml',
      /- A week at most/u,
      '- A robust week at most',
      /says "robust"/u,
    ],
    [
      'a position that its answers do not give',
      'release-process.yaml',
      'stage: [1, 2, 3]',
      'stage: [2, 2, 3]',
      /all answers 1 give the position manual, not scripted/u,
    ],
    [
      'an action without a signal',
      'testing.yaml',
      /^ {8}signal: .*\n/mu,
      '',
      /actions.1.signal" is missing/u,
    ],
    [
      'a capability that nobody describes',
      'bank.yaml',
      '- culture',
      '- cultures',
      /no file describes the capability "cultures"/u,
    ],
    [
      'a duplicate key',
      'testing.yaml',
      'id: testing',
      'id: testing\nid: testing',
      /questions\/testing.yaml:3:1/u,
    ],
    ['a tab', 'testing.yaml', 'title: Test', '\ttitle: Test', /questions\/testing.yaml:\d+:\d+/u],
    ['an alias', 'testing.yaml', /^ {4}why: .*$/mu, '    why: &a text\n    look: *a', /\S/u],
    ['a list', 'testing.yaml', /^[\s\S]*$/u, '- a', /expected a pack/u],
    ['nothing', 'testing.yaml', /^[\s\S]*$/u, '', /expected a pack/u],
  ])('%s', (_, file, was, becomes, expected) => {
    const problems = problemsAfter(file, was, becomes)
    expect(problems.join('\n')).toMatch(expected)
  })

  test('an id that is retired', () => {
    const retired = 'regression: { date: 2026-01-01, reason: asked twice }\n'
    const outcome = readBank(new Map([...ours, ['retired.yaml', retired]]), 'questions')
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { where: expect.stringMatching(/testing.yaml:\d+:\d+/u), what: 'the id "regression" is retired' },
      ],
    })
  })

  test('every problem at once', () => {
    const problems = problemsAfter('testing.yaml', /effort: [SML]/gu, 'effort: XL')
    expect(problems).toHaveLength(9)
  })
})
