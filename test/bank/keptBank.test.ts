import path from 'node:path'
import { expect, test } from 'vitest'
import { readKeptBank } from '../../src/bank/kept/readKeptBank.ts'
import { readPack } from '../../src/bank/readPack.ts'
import { packFolder } from '../../src/commands/questions/packFolder.ts'
import type { Bank } from '../../src/domain/bank.ts'
import { bank } from '../bankOfQuestions.ts'

const files = packFolder(path.join(import.meta.dirname, 'acme'), 'acme')
const layered = files.ok ? readPack(files.value, { folder: 'acme', base: () => bank }) : files
if (!layered.ok) throw new Error('no layer')

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test.each([
  ['ours', bank],
  ['ours with a layer', layered.value],
])('a bank that was kept is the bank that it was: %s', (_, each) => {
  expect(readKeptBank(throughJson(each), 'draft')).toEqual({ ok: true, value: each })
})

const [first] = bank.questions
test.each<[string, unknown]>([
  ['nothing', null],
  ['text', 'bank'],
  ['an unknown key', { ...bank, more: 1 }],
  ['no question', { ...bank, questions: [] }],
  ['a level that is none', { ...bank, questions: [{ ...first, needs: [1, 2, 9] }] }],
  ['a weight below 0', { ...bank, questions: [{ ...first, weight: -1 }] }],
  [
    'a circle',
    {
      ...bank,
      questions: bank.questions.map((each): Bank['questions'][number] => ({
        ...each,
        after: [{ [each.id]: 1 }, {}, {}],
      })),
    },
  ],
])('what is none is refused: %s', (_, raw) => {
  expect(readKeptBank(throughJson(raw), 'draft X')).toMatchObject({
    ok: false,
    problems: [{ where: 'draft X', what: 'keeps questions that cannot be read' }],
  })
})

test('text that a terminal would obey is cleaned in it', () => {
  const raw = {
    ...bank,
    questions: bank.questions.map((each) => ({ ...each, asks: `\u001b]52;c;x\u0007${each.asks}` })),
  }
  expect(readKeptBank(raw, 'draft')).toEqual({ ok: true, value: bank })
})
