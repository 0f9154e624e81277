import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { questionIndex } from '../../src/bank/authors/questionIndex.ts'
import { bank } from '../bankOfQuestions.ts'
import { root } from '../house/sourceFiles.ts'

const file = path.join(root, 'questions/INDEX.md')

/** The ids in the index that are asked no more, and were not retired. */
function lost(): readonly string[] {
  const once = [...readFileSync(file, 'utf8').matchAll(/^`([a-z0-9-]+)`/gmu)].flatMap(([, id = '']) => id)
  expect(once.length).toBeGreaterThan(30)
  const known = new Set([...bank.questions.map(({ id }) => id), ...(bank.retired ?? [])])
  return once.filter((id) => !known.has(id))
}

test('an id that was asked once is asked for ever or in retired.yaml, so that no old answer is taken for one to another question', () => {
  expect(lost()).toEqual([])
})

test('questions/INDEX.md is the one that the questions make; npm run generate writes it', () => {
  if (process.env['UPDATE_GOLDEN'] === '1' && !lost().length) writeFileSync(file, questionIndex(bank))
  expect(readFileSync(file, 'utf8')).toBe(questionIndex(bank))
})

test('it has every question and every action', () => {
  const index = questionIndex(bank)
  for (const { id, asks, actions } of bank.questions)
    for (const each of [`\`${id}\``, asks, ...actions.map(({ title }) => title)])
      expect(index).toContain(each)
})
