import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../src/domain/trend/sessionFigures.ts'
import type { SessionFigures } from '../../src/domain/trend/sessionFigures.ts'
import { listFigures } from '../../src/store/assessments/listFigures.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import { isPacked, packFigures, unpackFigures } from '../../src/store/assessments/packFigures.ts'
import { bank } from '../bankOfQuestions.ts'
import { anyAssessment } from '../domain/anyAssessment.ts'
import { assessmentOf, fakeWorld, idOf } from './world.ts'

/** The same figures, each to the hundredth that is kept. */
function rounded(figures: SessionFigures): unknown {
  return JSON.parse(JSON.stringify(figures), (_, value: unknown) =>
    typeof value === 'number' ? expect.closeTo(value, 1.5) : value,
  )
}

test('what is packed is unpacked the same, to a hundredth, through JSON', () => {
  fc.assert(
    fc.property(
      anyAssessment,
      fc.constantFrom({}, { version: '1.0.0' }, { version: '0.9.0', layer: 'acme 3' }),
      (assessment, stamp) => {
        const figures = figuresOf(bank, { ...assessment, bank: stamp })
        const packed: unknown = JSON.parse(JSON.stringify(packFigures(bank, figures)))
        expect(isPacked(bank, packed) && unpackFigures(bank, packed)).toEqual(rounded(figures))
      },
    ),
    { numRuns: 60 },
  )
})

test('what was spoilt, or packed with another bank, is not unpacked', () => {
  const packed = packFigures(bank, figuresOf(bank, assessmentOf(1)))
  expect(isPacked(bank, packed)).toBe(true)
  expect(isPacked({ ...bank, capabilities: bank.capabilities.slice(1) }, packed)).toBe(false)
  const [first, ...others] = packed.numbers.split(',')
  for (const raw of [
    null,
    '',
    [],
    { bank: '7', numbers: packed.numbers },
    { bank: {}, numbers: [first, ...others] },
    { bank: {}, numbers: others.join() },
    { bank: {}, numbers: [first, ...others, '0'].join() },
    { bank: {}, numbers: ['9', ...others].join() },
    { bank: {}, numbers: ['-1', ...others].join() },
    { bank: {}, numbers: ['null', ...others].join() },
    { bank: {}, numbers: [first, '0.5', ...others.slice(1)].join() },
    { bank: {}, numbers: [first, ...others.slice(1), '-2'].join() },
    { bank: {}, numbers: `${packed.numbers}\n` },
  ])
    expect(isPacked(bank, raw), JSON.stringify(raw)).toBe(false)
})

test('of a history, those that are wanted are listed with their figures', async () => {
  const store = memoryStore(fakeWorld())
  for (const number of [1, 2]) await store.finish(assessmentOf(number, { team: `Team ${number}` }))
  const entries = await listFigures(store, bank, { isWanted: ({ team }) => team === 'Team 2' })
  expect(entries).toMatchObject([{ kind: 'assessment', assessment: { id: idOf(2) } }])
  const [entry] = entries
  expect(entry?.kind === 'assessment' && entry.assessment.figures()).toEqual(
    rounded(figuresOf(bank, assessmentOf(2))),
  )
})
