import { describe, expect, test } from 'vitest'
import { assessmentOf, step } from '../../src/domain/session/session.ts'
import { decodeEvent } from '../../src/store/drafts/eventSchema.ts'
import { decodeAssessment } from '../../src/store/assessments/decodeAssessment.ts'
import type { Effect, Model } from '../../src/ui/model.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { reviewRows } from '../../src/ui/screens/review/reviewRows.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { begun, homeModel } from './anyModel.ts'

const named = (name: Extract<Key, { kind: 'named' }>['name']): Key => ({ kind: 'named', name })
const typed = (text: string): readonly Key[] => [...text].map((each): Key => ({ kind: 'text', text: each }))

const session = begun({ team: 'Payments', mode: 'quick', cadence: 'weekly' })
const review = { kind: 'review', cursor: 0 } as const
const place = reviewRows(homeModel({ session, screen: review }), review).findIndex(
  ({ kind }) => kind === 'facts',
)

/** The model and what is to be done after keys, from the row of the review that leads to the form. */
function after(
  keys: readonly Key[],
  start: Model = homeModel({ session, screen: { kind: 'review', cursor: place } }),
) {
  return [named('enter'), ...keys].reduce<{ readonly model: Model; readonly effects: readonly Effect[] }>(
    ({ model, effects }, key) => {
      const change = update(model, { kind: 'pressed', key })
      return { model: change.model, effects: [...effects, ...change.effects] }
    },
    { model: start, effects: [] },
  )
}

const right = named('right')
const down = named('down')
/** From the first row to the figures, and from there to the end. */
const toFigures = Array.from({ length: 5 }, () => down)
const toEnd = Array.from({ length: 14 }, () => down)

describe('the form about facts', () => {
  test('keeps buckets, how they are known, and the figures of the last release', () => {
    const { model, effects } = after([
      right,
      right,
      right,
      ...typed('m'),
      down,
      named('left'),
      ...toFigures.slice(1),
      ...typed('30'),
      down,
      down,
      ...typed('6,5'),
      down,
      down,
      ...typed('2'),
      down,
      down,
      ...typed('7'),
      ...toEnd,
      named('enter'),
    ])
    const event = {
      kind: 'stated',
      facts: {
        'deployment-frequency': { value: 'weekly', how: 'measured' },
        'change-lead-time': { value: 'longer', how: 'estimated' },
      },
      timeline: { waiting: { tests: 30, approval: 6.5 }, deploying: 2, manualSteps: 7 },
    }
    expect(effects).toEqual([{ kind: 'record', event }])
    expect(model.screen).toEqual({ kind: 'review', cursor: 0 })
    expect(decodeEvent(JSON.parse(JSON.stringify(event)))).toEqual(event)
    const assessment = model.session && assessmentOf(bank, model.session, '2026-11-22')
    expect(assessment).toMatchObject({ facts: event.facts, timeline: event.timeline })
    expect(
      decodeAssessment({ ...assessment, id: undefined }, bank).ok ||
        decodeAssessment(JSON.parse(JSON.stringify({ ...assessment, id: undefined })), bank).ok,
    ).toBe(true)
  })

  test('begins with what was stated, and goes round the buckets, with "unknown" among them', () => {
    const stated = step(bank, session, {
      kind: 'stated',
      facts: { 'change-fail-rate': { value: 'up-to-15', how: 'measured' } },
      timeline: { people: 3 },
    })
    const start = homeModel({ session: stated, screen: { kind: 'review', cursor: place } })
    const { effects } = after([down, down, named('left'), ...toEnd, named('enter')], start)
    expect(effects).toEqual([
      { kind: 'record', event: { kind: 'stated', facts: {}, timeline: { people: 3 } } },
    ])
  })

  test('takes no letter for a figure, and says what is wrong with one that is none', () => {
    const { model, effects } = after([...toFigures, ...typed('1.2.x3'), ...toEnd, named('enter')])
    expect(effects).toEqual([])
    expect(model.screen).toMatchObject({
      kind: 'facts',
      form: { focus: 'tests', wrong: expect.stringContaining('Give hours') },
    })
    const mended = after([
      ...toFigures,
      ...typed('1.2.3'),
      ...toEnd,
      named('enter'),
      named('backspace'),
      named('backspace'),
      ...toEnd,
      named('enter'),
    ])
    expect(mended.effects).toMatchObject([{ event: { timeline: { waiting: { tests: 1.2 } } } }])
    const people = after([
      ...toFigures,
      ...Array.from({ length: 7 }, () => down),
      ...typed('1.5'),
      ...toEnd,
      named('enter'),
    ])
    expect(people.model.screen).toMatchObject({
      form: { focus: 'people', wrong: expect.stringContaining('whole number') },
    })
  })

  test('Escape leaves everything as it was', () => {
    const { model, effects } = after([right, ...typed('m'), named('escape')])
    expect(effects).toEqual([])
    expect(model.screen.kind).toBe('review')
  })

  test('nothing of it is scored', () => {
    const stated = step(bank, session, { kind: 'stated', facts: {}, timeline: { people: 3 } })
    expect({ ...stated, timeline: {} }).toEqual(session)
  })
})
