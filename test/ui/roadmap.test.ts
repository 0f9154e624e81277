import { describe, expect, test } from 'vitest'
import type { Answer, Experiment } from '../../src/domain/assessment.ts'
import type { Event } from '../../src/domain/session/session.ts'
import type { Model } from '../../src/ui/model.ts'
import { firstPage, resultOf } from '../../src/ui/screens/result/resultOf.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { bank } from '../bankOfQuestions.ts'
import { assessmentOf } from '../report/teams.ts'
import { after, press } from './after.ts'
import { begun, homeModel } from './anyModel.ts'

const typed = (text: string): readonly Key[] => [...text].map((each) => ({ kind: 'text', text: each }))
const enter = named('enter')
const space: Key = { kind: 'text', text: ' ' }

/** The first page of the result of a team whose answers are those of a test team. */
function atResult(team: string): Model {
  const { answers, mode, cadence, target, checkpoint } = assessmentOf(team)
  const details = {
    team: 'Payments',
    mode,
    cadence,
    ...(target && { target }),
    ...(checkpoint !== undefined && { checkpoint }),
  }
  return homeModel({ session: { ...begun(details), answers }, screen: firstPage(), today: '2026-11-22' })
}

function atRoadmap(team: string): { readonly model: Model; readonly events: readonly Event[] } {
  return after(atResult(team), press([named('right'), named('right'), named('right')]))
}

const chosenIn = ({ session }: Model): readonly Experiment[] => session?.experiments ?? []
const namesIn = (model: Model) => chosenIn(model).map(({ action }) => action)

test('what the roadmap proposes is chosen, and kept, when it is reached', () => {
  const { model, events } = atRoadmap('constrained')
  const now = resultOf(model, {})?.roadmap.now.map(({ id }) => id)
  expect(model.screen).toEqual({ kind: 'roadmap', cursor: 0 })
  expect(namesIn(model)).toEqual(now)
  expect(events).toEqual([{ kind: 'planned', experiments: chosenIn(model) }])
  // Coming back to it keeps nothing anew.
  expect(after(model, press([named('escape'), named('right')])).events).toEqual([])
})

test.each([
  ['headroom', /^raise-cadence:/u],
  ['hangs-on-doubt', /^find-out:/u],
  ['hangs-on-a-split', /^settle:/u],
])('%s: the first proposal is what that situation asks for', (team, name) => {
  expect(namesIn(atRoadmap(team).model)[0]).toMatch(name)
})

test('Space puts one back and takes another; a fourth is refused with a reason', () => {
  const { model } = atRoadmap('constrained')
  const fourth = after(model, press([named('down'), named('down'), named('down'), space]))
  expect(fourth.events).toEqual([])
  expect(fourth.model.screen).toMatchObject({ hint: expect.stringContaining('that is the most') })
  const swapped = after(model, press([space, named('down'), named('down'), named('down'), space]))
  const next = resultOf(model, {})?.roadmap.next[0]?.id
  expect(namesIn(swapped.model)).toEqual([...namesIn(model).slice(1), next])
  expect(swapped.events).toHaveLength(2)
})

describe('who and when', () => {
  test('Enter asks for both, goes on to the next one without an owner, and at the end saves', () => {
    const { model } = atRoadmap('constrained')
    const one = after(model, press([enter, ...typed('Ana'), enter, enter]))
    expect(chosenIn(one.model)[0]).toMatchObject({ owner: 'Ana', review: '2026-12-20', state: 'chosen' })
    expect(one.model.screen).toEqual({ kind: 'roadmap', cursor: 1 })
    const all = after(one.model, press([enter, enter, enter, enter, ...typed('Bo'), enter, enter]))
    expect(chosenIn(all.model).map(({ owner }) => owner)).toEqual(['Ana', undefined, 'Bo'])
    expect(after(all.model, press([enter])).model.screen.kind).toBe('finished')
  })

  test.each([
    ['2026-02-30', 'There is no 2026-02-30'],
    ['2026-13-01', 'There is no 2026-13-01'],
    ['20.12.2026', 'year-month-day'],
    ['2026-11-21', 'is over'],
  ])('%s is refused: %s', (day, why) => {
    const { model } = atRoadmap('constrained')
    const clear = Array.from({ length: 10 }, () => named('backspace'))
    const wrong = after(model, press([enter, enter, ...clear, ...typed(day), enter]))
    expect(wrong.events).toEqual([])
    expect(wrong.model.screen).toMatchObject({
      form: { focus: 'review', wrong: expect.stringContaining(why) },
    })
    const mended = after(wrong.model, press([...clear, ...typed('2026-12-01'), enter]))
    expect(chosenIn(mended.model)[0]).toMatchObject({ review: '2026-12-01' })
  })

  test('an owner as long as a report may name one goes through the form as it is', () => {
    const { model } = atRoadmap('constrained')
    const owner = `${'Ana and '.repeat(24)}Bo`
    const named: Experiment[] = chosenIn(model).map((each) => ({ ...each, owner }))
    const said = { ...model, ...(model.session && { session: { ...model.session, experiments: named } }) }
    expect(chosenIn(after(said, press([enter, enter, enter])).model)[0]).toMatchObject({ owner })
  })

  test('Esc leaves it as it was, and an emptied owner is gone', () => {
    const { model } = atRoadmap('constrained')
    const left = after(model, press([enter, ...typed('Ana'), named('escape')]))
    expect(left.events).toEqual([])
    const said = after(model, press([enter, ...typed('A'), enter, enter])).model
    const emptied = after(said, press([named('up'), enter, named('backspace'), enter, enter])).model
    expect(chosenIn(emptied)[0]).not.toHaveProperty('owner')
  })
})

test('an answer that is changed later takes its experiment out of the choice; what became of earlier ones stays', () => {
  const before: Experiment = { action: 'rollback:1', state: 'stalled', owner: 'Kim' }
  const start = atResult('constrained')
  const session = start.session && { ...start.session, experiments: [before] }
  const { model } = after(
    { ...start, ...(session && { session }) },
    press([named('right'), named('right'), named('right')]),
  )
  expect(chosenIn(model)[0]).toEqual(before)
  const [, first] = chosenIn(model)
  const question = first?.action.split(':')[0] ?? ''
  const best: Answer = { kind: 'level', level: 3 }
  const answers = { ...model.session?.answers, [question]: best }
  const raised = { ...model, ...(model.session && { session: { ...model.session, answers } }) }
  const again = after(raised, press([named('escape'), named('right')])).model
  expect(namesIn(again)).not.toContain(first?.action)
  expect(chosenIn(again)[0]).toEqual(before)
  expect(bank.questions.some(({ id }) => id === question)).toBe(true)
})

test('before the way on, a quick session goes deeper where it matters; a full one has nothing more to ask', () => {
  const { model } = after(atRoadmap('quick').model, press([named('end'), named('up'), enter]))
  const [first] = model.session?.deeper ?? []
  expect(first).toBeDefined()
  expect(model.screen).toMatchObject({ kind: 'question', question: first })
  const full = after(atRoadmap('constrained').model, press([named('end')])).model
  expect(after(full, press([enter])).model.session?.deeper).toEqual([])
})
