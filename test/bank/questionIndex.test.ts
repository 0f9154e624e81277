import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { questionIndex } from '../../src/bank/questionIndex.ts'
import { bank } from '../bankOfQuestions.ts'
import { root } from '../house/sourceFiles.ts'

const file = path.join(root, 'questions/INDEX.md')

test('questions/INDEX.md is the one that the questions make; npm run generate writes it', () => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, questionIndex(bank))
  expect(readFileSync(file, 'utf8')).toBe(questionIndex(bank))
})

test('it has every question and every action', () => {
  const index = questionIndex(bank)
  for (const { id, asks, actions } of bank.questions)
    for (const each of [`\`${id}\``, asks, ...actions.map(({ title }) => title)])
      expect(index).toContain(each)
})
