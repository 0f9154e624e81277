import { describe, expect, test } from 'vitest'
import type { Answer, Assessment, Experiment } from '../../src/domain/assessment.ts'
import type { Session } from '../../src/domain/session/session.ts'
import type { Model } from '../../src/ui/model.ts'
import { lastTimeInWords } from '../../src/ui/screens/question/lastTime.ts'
import { progressMark } from '../../src/ui/screens/question/progressMark.ts'
import { reviewRows } from '../../src/ui/screens/review/reviewRows.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { update } from '../../src/ui/update.ts'
import { begun, homeModel } from './anyModel.ts'

const details = { team: 'Payments', mode: 'full', cadence: 'weekly' } as const
const text = (typed: string): Key => ({ kind: 'text', text: typed })
const level = (at: 0 | 1 | 2 | 3): Answer => ({ kind: 'level', level: at })

function pressed(model: Model, ...keys: readonly Key[]): Model {
  return keys.reduce((before, key) => update(before, { kind: 'pressed', key }).model, model)
}

function asking(changes: Partial<Model> = {}): Model {
  return homeModel({
    session: begun(details),
    screen: { kind: 'question', question: 'deployment', cursor: -1, fromReview: false },
    ...changes,
  })
}

describe('the time box', () => {
  const after = (model: Model, seconds: number) =>
    Array.from({ length: seconds / 15 }).reduce<Model>(
      (before) => update(before, { kind: 'ticked', seconds: 15 }).model,
      model,
    )

  test('each minute that a session is open is kept, so that it is there after a pause', () => {
    expect(update(asking({ seconds: 45 }), { kind: 'ticked', seconds: 15 }).effects).toEqual([
      { kind: 'record', event: { kind: 'timePassed', minutes: 1 } },
    ])
    expect(after(asking(), 5 * 60 + 30).session?.minutes).toBe(5)
  })

  test('no time passes where no session is open', () => {
    const home = homeModel()
    expect(update(home, { kind: 'ticked', seconds: 60 })).toEqual({ model: home, effects: [] })
    const done = asking({ screen: { kind: 'finished', files: { assessment: '/a.json' } } })
    expect(update(done, { kind: 'ticked', seconds: 60 }).effects).toEqual([])
  })

  test('the corner says how far, how long and whether that is on time; in a narrow window not the last', () => {
    expect(progressMark(asking(), 0)).toBe('1 of 32')
    const later = after(asking(), 12 * 60)
    expect(progressMark(later, 0)).toBe('1 of 32 · 12 min · 11 min behind')
    expect(progressMark({ ...later, timeBox: { full: 400, quick: 20 } }, 0)).toBe(
      '1 of 32 · 12 min · on time',
    )
    expect(progressMark({ ...later, size: { columns: 50, rows: 16 } }, 0)).toBe('1 of 32 · 12 min')
  })
})

const earlier: Assessment = {
  team: ' PAYMENTS',
  date: '2026-09-01',
  mode: 'full',
  cadence: 'monthly',
  answers: { deployment: level(0), rollback: level(2) },
  actions: [
    { action: 'deployment:1', state: 'chosen', owner: 'Ann' },
    { action: 'rollback:2', state: 'dropped' },
    { action: 'find-out:detection', state: 'chosen' },
  ],
}
const past = [{ assessment: earlier, file: '/a.json' }]

describe('what the team said last time', () => {
  test('is not shown before it has answered today', () => {
    const asked = pressed(asking({ past }), text('b'))
    expect(asked.screen).toMatchObject({ hint: expect.stringContaining('Answer first') })
    expect(lastTimeInWords(asked, 'deployment')).toBeUndefined()
  })

  test('is shown afterwards, with what changed', () => {
    const answered = pressed(asking({ past }), text('3'), named('enter'), named('left'), text('b'))
    expect(answered.screen).toMatchObject({ question: 'deployment', lastTime: true })
    expect(lastTimeInWords(answered, 'deployment')).toBe('Last time, 2026-09-01: level 1. Up by 2 levels.')
    expect(pressed(answered, text('b')).screen).not.toHaveProperty('lastTime')
  })

  test('is that of the same team and service only', () => {
    const other = [{ assessment: { ...earlier, service: 'checkout' }, file: '/b.json' }]
    const answered = pressed(asking({ past: other }), text('3'), named('enter'), named('left'), text('b'))
    expect(answered.screen).toMatchObject({ hint: 'No earlier session of this team is here.' })
  })
})

describe('the experiments of last time', () => {
  const began = update(homeModel({ past, busy: true }), { kind: 'began', session: begun(details) }).model

  test('come before the first question; those that were ended do not come again', () => {
    expect(began.screen).toEqual({ kind: 'lastExperiments', cursor: 0 })
    const said = pressed(began, text('2'), text('4'))
    const experiments: readonly Experiment[] = [
      { action: 'deployment:1', state: 'moved', owner: 'Ann' },
      { action: 'find-out:detection', state: 'dropped' },
    ]
    expect(said.session?.experiments).toEqual(experiments)
    expect(pressed(said, named('enter')).screen).toMatchObject({ kind: 'question', question: 'deployment' })
  })

  test('are not asked about in a session that has answers, nor where there were none', () => {
    const resumed: Session = { ...begun(details), answers: { deployment: level(1) } }
    expect(update(homeModel({ past }), { kind: 'began', session: resumed }).model.screen.kind).toBe(
      'question',
    )
    expect(update(homeModel(), { kind: 'began', session: begun(details) }).model.screen.kind).toBe('question')
  })

  test('one that is said to be done though its answer did not rise is named in the review', () => {
    const rows = (at: 0 | 1) => {
      const session: Session = {
        ...begun(details),
        answers: { deployment: level(at) },
        experiments: [{ action: 'deployment:1', state: 'done' }],
      }
      const model = homeModel({ past, session })
      return reviewRows(model, { kind: 'review', cursor: 0 }).filter(({ kind }) => kind === 'unmoved')
    }
    expect(rows(0)).toMatchObject([{ question: { id: 'deployment' } }])
    expect(rows(1)).toEqual([])
  })
})

test('a note from the editor is cleaned, kept, and can be undone', () => {
  const { effects } = update(asking(), { kind: 'pressed', key: text('N') })
  expect(effects).toEqual([{ kind: 'edit', question: 'deployment', note: '' }])
  const edited = update(asking(), {
    kind: 'edited',
    question: 'deployment',
    note: 'two\n\u001b[31mlines\n',
  }).model
  expect(edited.session?.notes).toEqual({ deployment: 'two\nlines' })
  expect(pressed(edited, text('u')).session?.notes).toEqual({})
})
