import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { suppose } from '../../src/domain/diagnosis/suppose.ts'
import type { Level } from '../../src/domain/bank.ts'
import { firstPage, resultOf } from '../../src/ui/screens/result/resultOf.ts'
import { nowAndThen } from '../../src/ui/screens/whatIf/nowAndThen.ts'
import { levelsInWords, whatIfRows } from '../../src/ui/screens/whatIf/whatIfRows.ts'
import { signsFor } from '../../src/ui/looks/signs.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { bank } from '../bankOfQuestions.ts'
import { assessmentOf } from '../report/teams.ts'
import { after, press } from './after.ts'
import { homeModel } from './anyModel.ts'

const past = { assessment: assessmentOf('constrained'), file: '/a.json' }
const start = homeModel({ past: [past], screen: firstPage(past) })
const w: Key = { kind: 'text', text: 'w' }
const typed = (text: string): readonly Key[] => [...text].map((each) => ({ kind: 'text', text: each }))

test('whatever is played, leaving it leads back to where it was begun, with nothing kept', () => {
  const keys = fc.constantFrom<Key>(
    named('up'),
    named('down'),
    named('left'),
    named('right'),
    named('enter'),
    named('end'),
    ...typed('1 3x4'),
  )
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 20 }), (played) => {
      const game = after(start, press([w, ...played]))
      expect(game.model.screen.kind).toBe('whatIf')
      const left = after(game.model, press([named('escape')]))
      expect([...game.events, ...left.events]).toEqual([])
      expect(left.model).toEqual(start)
    }),
    { numRuns: 20 },
  )
})

test('the arrows and the digits set the level of the answer in focus, and it stops at both ends', () => {
  const suppositions = (keys: readonly Key[]) => {
    const { screen } = after(start, press([w, ...keys])).model
    return screen.kind === 'whatIf' ? Object.values(screen.supposed) : undefined
  }
  const result = resultOf(start, { past })
  const said = result ? whatIfRows(result)[0]?.low : undefined
  expect(said).toBe(0)
  expect(suppositions([named('right'), named('right')])).toEqual([2])
  expect(suppositions(typed('4'))).toEqual([3])
  expect(suppositions([...typed('4'), named('right')])).toEqual([3])
  expect(suppositions([named('left')])).toEqual([])
  expect(suppositions([named('right'), named('left')])).toEqual([])
  expect(suppositions([...typed('4'), named('down'), ...typed('3 ')])).toEqual([])
})

test('an answer that is open has its sign in the game too, a split another than one that nobody knows', () => {
  const signs = signsFor({ LANG: 'C' })
  const signOf = (team: string) => {
    const result = resultOf(start, { past: { assessment: assessmentOf(team), file: '/a.json' } })
    const row = result && whatIfRows(result).find(({ doubt }) => doubt !== undefined)
    return row && levelsInWords(row, { [row.question.id]: 2 }, signs)
  }
  expect(signs.split).not.toBe(signs.unknown)
  expect(signOf('splits')).toBe(`${signs.split} ${signs.turns} 3`)
  expect(signOf('hangs-on-doubt')).toBe(`${signs.unknown} ${signs.turns} 3`)
})

test('what is shown of the game is what the diagnosis of the changed answers says', () => {
  const now = diagnose(bank, past.assessment)
  const best = Object.fromEntries(bank.questions.map(({ id }) => [id, 3 as Level]))
  const played = diagnose(bank, suppose(past.assessment, best))
  const rows = nowAndThen(bank, now, played)
  expect(rows[0]).toEqual({ label: 'Held up by', now: 'release process', played: 'nothing' })
  expect(rows.filter(({ label }) => label.startsWith('Ready')).map((row) => row.played)).toEqual([
    '100 %, clear',
    '100 %, clear',
    '100 %, clear',
  ])
  expect(rows.find(({ label }) => label === 'You are at')?.played).toBe('continuous deployment')
  expect(past.assessment).toEqual(assessmentOf('constrained'))
})
