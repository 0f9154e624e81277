import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bankJsonSchema } from '../../src/bank/authors/jsonSchema.ts'
import { root } from '../house/sourceFiles.ts'

const file = path.join(root, 'questions/schema.json')

test('questions/schema.json is the one that the code makes; UPDATE_GOLDEN=1 writes it', () => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, bankJsonSchema())
  expect(readFileSync(file, 'utf8')).toBe(bankJsonSchema())
})

test('it names what a question needs', () => {
  expect(bankJsonSchema()).toMatch(/"firstStep"[\s\S]*"effort"/u)
})
