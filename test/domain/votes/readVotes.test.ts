import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Vote } from '../../../src/domain/assessment.ts'
import { readVotes, roleOfLetter } from '../../../src/domain/votes/readVotes.ts'

function levels(text: string): readonly Vote['level'][] {
  const read = readVotes(text)
  return read.kind === 'votes' ? read.votes.map(({ level }) => level) : []
}

test.each([
  ['1 1 2 3 ?', [0, 0, 1, 2, 'unknown']],
  ['1123?', [0, 0, 1, 2, 'unknown']],
  ['4, 4; 1', [3, 3, 0]],
  ['2x1 1x2 2x?', [0, 0, 1, 'unknown', 'unknown']],
  ['  3 ', [2]],
])('%s are the votes %j', (text, expected) => {
  expect(levels(text)).toEqual(expected)
})

test('a letter gives the votes behind it a role', () => {
  expect(readVotes('d12 O3 t2x4 p? 1')).toEqual({
    kind: 'votes',
    votes: [
      { level: 0, role: 'dev' },
      { level: 1, role: 'dev' },
      { level: 2, role: 'ops' },
      { level: 3, role: 'test' },
      { level: 3, role: 'test' },
      { level: 'unknown', role: 'product' },
      { level: 0 },
    ],
  })
})

test.each([
  ['1 5', '"5" is no vote'],
  ['0', '"0" is no vote'],
  ['2x12', '"2x12" is no vote'],
  ['0x1', '"0x1" is no vote'],
  ['x1', '"x1" is no vote'],
  ['d', '"d" is no vote'],
  ['1.', '"1." is no vote'],
  ['', 'no vote is in'],
  [' , ', 'no vote is in'],
  ['99x1 1', 'more than 99'],
  ['1'.repeat(100), 'more than 99'],
])('%s is refused: %s', (text, why) => {
  const read = readVotes(text)
  expect(read.kind === 'wrong' && read.what).toContain(why)
})

const letters = Object.entries(roleOfLetter)
const anyVotes = fc.array(
  fc.record({
    level: fc.constantFrom<Vote['level']>(0, 1, 2, 3, 'unknown'),
    letter: fc.constantFrom('', ...letters.map(([letter]) => letter)),
  }),
  { minLength: 1, maxLength: 20 },
)

test('whatever votes are typed, those are read', () => {
  fc.assert(
    fc.property(anyVotes, fc.constantFrom(' ', ',', ', '), (typed, between) => {
      const text = typed.map(({ level, letter }) => `${letter}${level === 'unknown' ? '?' : level + 1}`)
      const votes = typed.map(({ level, letter }) => {
        const role = letters.find(([own]) => own === letter)?.[1]
        return role === undefined ? { level } : { level, role }
      })
      expect(readVotes(text.join(between))).toEqual({ kind: 'votes', votes })
    }),
  )
})

test('whatever is typed, it is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const read = readVotes(text)
      if (read.kind === 'votes') expect(read.votes.length).toBeGreaterThan(0)
      else expect(read.what).not.toBe('')
    }),
  )
})
