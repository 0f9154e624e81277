import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { step } from '../../src/domain/session/session.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { firstPage, resultOf } from '../../src/ui/screens/result/resultOf.ts'
import { pageLines } from '../../src/ui/screens/result/resultPages.ts'
import type { Model } from '../../src/ui/model.ts'
import type { ResultPage } from '../../src/ui/screen.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { after, press } from './after.ts'
import { begun, homeModel } from './anyModel.ts'

const anyKey: fc.Arbitrary<Key> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      named('enter'),
      named('enter'),
      named('down'),
      named('up'),
      named('left'),
      named('right'),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Key>(...[...'1234567'].map((text) => ({ kind: 'text' as const, text }))),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Key>(
      ...[...'nwrjkhlgGvsuU/? x日'].map((text) => ({ kind: 'text' as const, text })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      named('escape'),
      named('backspace'),
      named('home'),
      named('end'),
      named('pageDown'),
      named('tab'),
      named('backTab'),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Key>({ kind: 'paste', text: 'because of\nthat' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Key>({ kind: 'control', letter: 'l' }, { kind: 'control', letter: 'r' }),
  },
)

const details = { team: 'Payments', mode: 'full', cadence: 'weekly' } as const
const inSession = homeModel({
  session: begun(details),
  screen: { kind: 'question', question: 'deployment', cursor: -1, fromReview: false },
})

test('whatever is pressed, the session is what its kept events make of it', () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 120 }), (keys) => {
      const { model, events } = after(inSession, press(keys))
      // After the end of a session, home begins another one.
      if (!model.session || model.screen.kind === 'finished' || events.length === 0) return
      const folded = events.reduce<Session>((session, event) => step(bank, session, event), begun(details))
      if (model.session.details?.team === details.team) expect(model.session.answers).toEqual(folded.answers)
    }),
    { numRuns: 400 },
  )
})

test('an answer is recorded only for the choice that was in focus', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 6 }), (digit, downs) => {
      const keys: readonly Key[] = [
        { kind: 'text', text: String(digit) },
        ...Array.from({ length: downs }, () => named('down')),
      ]
      const { model } = after(inSession, press(keys))
      const place = Math.min(digit - 1 + downs, 6)
      expect(model.screen).toMatchObject({ cursor: place })
      const { events } = after(model, press([named('enter')]))
      if (place < 4)
        expect(events).toEqual([
          { kind: 'answered', question: 'deployment', answer: { kind: 'level', level: place } },
        ])
    }),
  )
})

test('Enter before a choice answers nothing', () => {
  expect(after(inSession, press([named('enter'), named('enter')])).events).toEqual([])
})

test('keys that come while something is written are kept, and done afterwards', () => {
  const busy = { ...homeModel(), busy: true }
  const waiting = after(busy, press([named('down'), named('enter')])).model
  expect(waiting.screen).toEqual({ kind: 'home', cursor: 0 })
  const { model } = after(waiting, [{ kind: 'loaded', drafts: [], past: [], usual: { team: 'Apps' } }])
  expect(model.screen).toMatchObject({
    kind: 'about',
    form: { mode: 'quick', texts: { team: { value: 'Apps' } } },
  })
})

test('an answer that is not saved is said until it is', () => {
  const unsaved = update(inSession, { kind: 'notSaved', why: 'the disk is full' }).model
  expect(unsaved.notSaved).toBe('the disk is full')
  expect(after(unsaved, press([named('down')])).model.notSaved).toBe('the disk is full')
  expect(update(unsaved, { kind: 'saved' }).model.notSaved).toBeUndefined()
})

test('while something is not saved, leaving takes a second q', () => {
  const q: Key = { kind: 'text', text: 'q' }
  const unsaved = update(inSession, { kind: 'notSaved', why: 'the disk is full' }).model
  expect(after(unsaved, press([q])).left).toBe(false)
  expect(after(unsaved, press([q, q])).left).toBe(true)
  expect(after(unsaved, press([q, named('down'), q])).left).toBe(false)
  expect(after(inSession, press([q])).left).toBe(true)
})

test('in a text field letters are text', () => {
  const { model } = after(
    homeModel(),
    press([named('enter'), ...[...'q?jk'].map((text): Key => ({ kind: 'text', text }))]),
  )
  expect(model.screen).toMatchObject({ kind: 'about', form: { texts: { team: { value: 'q?jk' } } } })
})

test('a page of the result scrolls to its last row and no further', () => {
  const model = { ...inSession, size: { columns: 50, rows: 16 }, screen: firstPage() }
  const { model: end } = after(model, press([named('end'), named('down'), named('down')]))
  const result = resultOf(model, {})
  const rows = result ? pageLines(model, result, 'constraint').length : 0
  expect(end.screen).toMatchObject({ page: 'constraint', top: Math.max(0, rows - 13) })
})

test('Enter shows every row of every page, then the roadmap; Esc leads back to the answers', () => {
  const size = { columns: 50, rows: 12 }
  let model: Model = { ...inSession, size, screen: firstPage() }
  const result = resultOf(model, {})
  const seen = new Map<string, number>()
  for (let steps = 0; model.screen.kind === 'result' && steps < 60; steps++) {
    const { page, top } = model.screen
    // What came before this view was in view before.
    expect(top).toBeLessThanOrEqual(seen.get(page) ?? 0)
    seen.set(page, top + 9)
    model = after(model, press([named('enter')])).model
  }
  expect(model.screen.kind).toBe('roadmap')
  expect([...seen.keys()]).toEqual(['constraint', 'steps', 'position'])
  for (const [page, rows] of seen)
    expect(rows).toBeGreaterThanOrEqual(result ? pageLines(model, result, page as ResultPage).length : 0)
  const back = after(model, press(Array.from({ length: 4 }, () => named('escape'))))
  expect(back.model.screen).toMatchObject({ kind: 'review' })
})

describe('hands up', () => {
  const typed = (text: string): readonly Key[] =>
    [...text].map((each) => (each === '\n' ? named('enter') : { kind: 'text', text: each }))
  const voting = {
    ...inSession,
    session: { ...begun({ ...details, participants: 5 }), way: 'handsUp' as const },
  }
  const votes = [{ level: 0 }, { level: 0 }, { level: 2 }, { level: 'unknown' }] as const

  test('Tab chooses it, and the session keeps that', () => {
    const { model, events } = after(inSession, press([named('tab')]))
    expect(events).toEqual([{ kind: 'choseWay', way: 'handsUp' }])
    expect(after(model, press([named('tab')])).events).toEqual([{ kind: 'choseWay', way: 'oneAnswer' }])
  })

  test('nothing is kept or shown before all votes are in; then they are a split, with the middle proposed', () => {
    expect(after(voting, press(typed('113?'))).events).toEqual([])
    const { model, events } = after(voting, press(typed('113?\n')))
    expect(events).toEqual([{ kind: 'answered', question: 'deployment', answer: { kind: 'split', votes } }])
    expect(model.screen).toMatchObject({ question: 'deployment', cursor: 0 })
  })

  test('Enter takes the proposal, a digit another level, s leaves the split; the votes stay in each', () => {
    const said = (keys: string) =>
      after(voting, press(typed(`113?\n${keys}`))).model.session?.answers['deployment']
    expect(said('\n')).toEqual({ kind: 'level', level: 0, votes })
    expect(said('2\n')).toEqual({ kind: 'level', level: 1, votes })
    expect(said('s')).toEqual({ kind: 'split', votes })
    expect(said('v22\n\n')).toEqual({
      kind: 'level',
      level: 1,
      votes,
      rounds: [[{ level: 1 }, { level: 1 }]],
    })
  })

  test('where all say the same nothing is left split, and the screen says why', () => {
    const { model, events } = after(voting, press(typed('222\ns')))
    expect(events).toHaveLength(1)
    expect(model.screen).toMatchObject({
      question: 'deployment',
      hint: 'All say the same, so nothing is split: Enter takes it.',
    })
    expect(after(voting, press(typed('222\nv113\ns'))).events).toHaveLength(3)
  })

  test('who looks at the form from the first question comes back to it, votes or not', () => {
    const { model } = after(voting, press([...typed('113\n'), named('escape')]))
    expect(model.screen.kind).toBe('about')
    expect(after(model, press([named('escape')])).model.screen).toMatchObject({ question: 'deployment' })
  })

  test('where nobody knows, that is proposed', () => {
    const { model } = after(voting, press(typed('v??\n\n')))
    expect(model.session?.answers['deployment']).toMatchObject({ kind: 'unknown' })
  })

  test('what is no vote is said, and stays to be mended', () => {
    const { model, events } = after(voting, press(typed('15\n')))
    expect(events).toEqual([])
    expect(model.screen).toMatchObject({ hint: expect.stringContaining('"15" is no vote') })
    expect(after(model, press([named('backspace'), ...typed('2\n')])).events).toHaveLength(1)
  })

  test('a paste is one line of votes', () => {
    const pasted = after(voting, press([{ kind: 'paste', text: 'd1 o2\n3' }, named('enter')]))
    expect(pasted.model.session?.answers['deployment']?.votes).toHaveLength(3)
  })

  test('a split that was left is not settled by a stray Enter', () => {
    const left = after(voting, press(typed('14\ns'))).model
    const back = after(left, press([named('left'), named('enter')]))
    expect(back.events).toEqual([])
  })
})

describe('undo', () => {
  const typed = (text: string): readonly Key[] =>
    [...text].map((each) => (each === '\n' ? named('enter') : { kind: 'text', text: each }))
  const u: Key = { kind: 'text', text: 'u' }
  const said = ({ session }: Model) => ({
    answers: session?.answers,
    skipped: session?.skipped,
    notes: session?.notes,
  })

  test('takes the last answer back, goes to its question and says what it did; ctrl+r says it again', () => {
    const { model } = after(inSession, press(typed('2\n3\n')))
    const undone = after(model, press([u]))
    expect(undone.events).toEqual([{ kind: 'restored', question: 'release-event' }])
    expect(undone.model.screen).toMatchObject({
      question: 'release-event',
      hint: 'Undone: it has no answer.',
    })
    const again = after(undone.model, press([{ kind: 'control', letter: 'r' }]))
    expect(said(again.model)).toEqual(said(model))
    expect(again.model.screen).toMatchObject({ hint: 'Done again: the answer is level 3.' })
  })

  test('takes a level back to the votes, and those back to nothing, so that a slip can be mended', () => {
    const voting = { ...inSession, session: { ...begun(details), way: 'handsUp' as const } }
    const { model } = after(voting, press(typed('14\n2\n')))
    const once = after(model, press([u])).model
    expect(once.session?.answers['deployment']).toEqual({
      kind: 'split',
      votes: [{ level: 0 }, { level: 3 }],
    })
    expect(after(once, press([u])).model.session?.answers).toEqual({})
  })

  test('with nothing to undo says so', () => {
    expect(after(inSession, press([u]))).toMatchObject({
      events: [],
      model: { screen: { hint: 'There is nothing to undo.' } },
    })
  })

  test('whatever was said, undoing all of it is as it was, and doing all of it again as it became', () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 60 }), (keys) => {
        const start = homeModel({ session: begun(details), screen: inSession.screen })
        const { model } = after(start, press(keys))
        if (model.session?.id !== start.session?.id || model.undo.length === 0) return
        const calm = { ...model, help: false, screen: inSession.screen }
        const all = Array.from({ length: model.undo.length }, () => u)
        const before = after(calm, press(all)).model
        expect(said(before)).toEqual(said(start))
        expect(before.redo).toHaveLength(all.length + model.redo.length)
        const again = after(before, press(all.map((): Key => ({ kind: 'text', text: 'U' })))).model
        expect(said(again)).toEqual(said(model))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the review', () => {
  const typed = (text: string): readonly Key[] => [...text].map((each) => ({ kind: 'text', text: each }))

  test('finds a question by its words, and goes there', () => {
    const { model } = after(inSession, press([{ kind: 'text', text: '/' }, ...typed('SCHEMA')]))
    expect(model.screen).toMatchObject({ kind: 'review', search: { value: 'SCHEMA' } })
    const there = after(model, press([named('enter')])).model
    expect(there.screen).toMatchObject({ kind: 'question', question: 'database-changes', fromReview: true })
  })

  test('stays where nothing is found, and Esc shows all answers', () => {
    const { model } = after(inSession, press([...typed('/qqq'), named('enter')]))
    expect(model.screen).toMatchObject({ kind: 'review', search: { value: 'qqq' } })
    expect(after(model, press([named('escape')])).model.screen).toEqual({ kind: 'review', cursor: 0 })
  })
})

test('a quick session that is through goes deeper where it matters, and each answer counts', () => {
  const quick = bank.questions.filter((question) => question.quick)
  const through: Session = {
    ...begun({ ...details, mode: 'quick' }),
    answers: Object.fromEntries(quick.map(({ id }) => [id, { kind: 'level', level: 1 }])),
  }
  const review = homeModel({ session: through, screen: { kind: 'review', cursor: 0 } })
  const { model, events } = after(review, press([named('down'), named('enter')]))
  expect(events).toMatchObject([{ kind: 'wentDeeper' }])
  const [first, second] = model.session?.deeper ?? []
  expect(model.screen).toMatchObject({ kind: 'question', question: first })
  const answered = after(model, press([{ kind: 'text', text: '3' }, named('enter')])).model
  expect(answered.screen).toMatchObject({ question: second })
  expect(Object.keys(answered.session?.answers ?? {})).toHaveLength(quick.length + 1)
})

test('the review begins with what people stand apart on', () => {
  const votes = [{ level: 0 as const }, { level: 3 as const }]
  const split: Session = { ...begun(details), answers: { rollback: { kind: 'split', votes } } }
  const review = homeModel({ session: split, screen: { kind: 'review', cursor: 0 } })
  const { model } = after(review, press([named('down'), named('enter')]))
  expect(model.screen).toMatchObject({ kind: 'question', question: 'rollback', fromReview: true })
})

test('the keys scroll with the arrows, and any other key leaves them', () => {
  const low = { ...inSession, size: { columns: 50, rows: 16 } }
  const help = after(low, press([{ kind: 'text', text: '?' }, named('end'), named('down')])).model
  expect(help).toMatchObject({ help: true, helpTop: expect.any(Number) })
  expect(help.helpTop).toBeGreaterThan(0)
  expect(after(help, press([named('enter')])).model).toMatchObject({ help: false, screen: low.screen })
})
