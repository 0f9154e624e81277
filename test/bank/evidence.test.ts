import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readBank } from '../../src/bank/readBank.ts'
import { knownFindings } from '../../src/domain/evidence/knownFindings.ts'
import type { FindingKind } from '../../src/domain/evidence/knownFindings.ts'
import { bank, packFiles as ours } from '../bankOfQuestions.ts'
import { root } from '../house/sourceFiles.ts'

/** The problems of our bank with another line of evidence for how long branches live. */
function problemsWith(line: string): readonly string[] {
  const text = (ours.get('architecture.yaml') ?? '').replace(/^ {6}branch-life: .*$/mu, `      ${line}`)
  const outcome = readBank(new Map([...ours, ['architecture.yaml', text]]), 'questions')
  return outcome.ok ? [] : outcome.problems.map(({ where, what }) => `${where} ${what}`)
}

test('the bank carries which findings speak to a question, and for which levels', () => {
  expect(bank.questions.find(({ id }) => id === 'branches')?.evidence).toEqual({
    'branch-life': { upTo: { '24': [0, 3], '48': [0, 2], '168': [0, 1] }, beyond: [0, 0] },
  })
  expect(bank.questions.find(({ id }) => id === 'feedback-time')?.evidence).toBeUndefined()
})

test('each finding speaks to a question of ours', () => {
  const named = new Set(bank.questions.flatMap(({ evidence = {} }) => Object.keys(evidence)))
  expect(Object.keys(knownFindings).filter((id) => !named.has(id))).toEqual([])
})

test('the guide to the questions names each finding, and the words that it can say', () => {
  const guide = readFileSync(path.join(root, 'questions/README.md'), 'utf8')
  for (const [id, kind] of Object.entries<FindingKind>(knownFindings)) {
    const row = guide.split('\n').find((line) => line.startsWith('| `') && line.includes(`\`${id}\``))
    for (const word of kind.words ?? []) expect(row).toContain(word)
    expect(row).toBeDefined()
  }
})

test.each([
  ['branch-lives: {}', /names "branch-lives", which nothing finds/u],
  ['branch-life: { upTo: { 24: [0, 4] } }', /is not a level from 0 to 3/u],
  ['branch-life: { upTo: { 24: [2, 1] } }', /names a highest level below the lowest/u],
  ['branch-life: { upTo: { a day: [0, 1] } }', /limits "branch-life" to "a day", which is not a number/u],
  ['branch-life: { says: { long: [0, 1] } }', /says "long" of "branch-life", which is a number/u],
  ['branch-life: { above: [0, 1] }', /above is not a key/u],
  ['files:tests: { beyond: [0, 1] }', /gives limits for "files:tests", which is not a number/u],
  ['files:tests: { says: { there: [0, 1] } }', /says "there" of "files:tests", which is one of present/u],
])('evidence that cannot be is refused with its place: %s', (line, problem) => {
  const problems = problemsWith(line)
  expect(problems.join('\n')).toMatch(problem)
  expect(problems.join('\n')).toMatch(/^questions\/architecture\.yaml:\d+:\d+ /u)
})
