import { expect, test } from 'vitest'
import type { Finding } from '../../src/domain/assessment.ts'
import type { Event } from '../../src/domain/session/session.ts'
import type { Message, Model } from '../../src/ui/model.ts'
import { foundMessage } from '../../src/ui/screens/evidence/foundMessage.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { KeyName } from '../../src/ui/terminal/key.ts'
import { update } from '../../src/ui/update.ts'
import { begun, homeModel } from './anyModel.ts'

const branchLife: Finding = { id: 'branch-life', value: 800, unit: 'hours', n: 12, confidence: 'high' }
const tags: Finding = { id: 'release-cadence', value: 'less', n: 12, confidence: 'high' }
const runbooks: Finding = { id: 'files:runbooks', value: 'not seen', n: 0, confidence: 'medium' }
const found: Message = { kind: 'found', findings: [branchLife, tags, runbooks] }

const details = { team: 'Payments', mode: 'full', cadence: 'monthly' } as const
const began: Message = { kind: 'began', session: begun(details) }
const weekly: Message = { kind: 'began', session: begun({ ...details, cadence: 'weekly' }) }

/** The model after messages and keys, and what was to be kept. A text is typed, a name is a key. */
function after(...messages: readonly (Message | KeyName | { readonly typed: string })[]) {
  const events: Event[] = []
  let model: Model = homeModel()
  for (const each of messages) {
    const message: Message =
      typeof each === 'string'
        ? { kind: 'pressed', key: named(each) }
        : 'typed' in each
          ? { kind: 'pressed', key: { kind: 'text', text: each.typed } }
          : each
    const change = update(model, message)
    model = change.model
    for (const effect of change.effects) if (effect.kind === 'record') events.push(effect.event)
  }
  return { model, events, screen: model.screen }
}

/** Keys that answer the question in front, 1 to 4. */
const fingers = (digit: string) => [{ typed: digit }, 'enter'] as const

/** A model at a question without votes or answer. */
const at = (question: string): Message & { kind: 'began' } => {
  const session = begun(details)
  const skipped = session.skipped
  const ids = homeModel().bank.questions.map(({ id }) => id)
  return {
    kind: 'began',
    session: { ...session, skipped: [...skipped, ...ids.slice(0, ids.indexOf(question))] },
  }
}

test('what was gathered waits for a session, is kept once, and interrupts nothing', () => {
  const early = after(found, began)
  const late = after(began, found)
  for (const { events, model } of [early, late]) {
    expect(events).toEqual([{ kind: 'found', findings: found.findings }])
    expect(model.screen).toMatchObject({ kind: 'question', question: 'deployment' })
    expect(model.found).toBeUndefined()
  }
  expect(after(began, { kind: 'found', findings: [] }).events).toEqual([])
  // The next session of another team does not get it.
  expect(after(found, began, { kind: 'cameHome', drafts: [], past: [] }, began).events).toHaveLength(1)
})

test('a cadence that the tags contradict is shown after the form, and asks for a sentence', () => {
  const { screen, events } = after(found, weekly)
  expect(screen).toMatchObject({ kind: 'evidence', about: 'cadence', onward: { question: 'deployment' } })
  expect(events).toHaveLength(1)
  const said = after(found, weekly, { typed: 'q' }, { typed: '?' }, 'enter')
  expect(said.events.at(-1)).toEqual({ kind: 'explained', about: 'cadence', said: 'q?' })
  expect(said.screen).toMatchObject({ kind: 'question', question: 'deployment' })
})

test('an answer that is contradicted shows what was found before the next question, once', () => {
  const start = [found, at('branches')] as const
  const shown = after(...start, ...fingers('4'))
  expect(shown.screen).toMatchObject({
    kind: 'evidence',
    about: 'branches',
    onward: { question: 'batch-size' },
  })
  expect(shown.model.session?.answers['branches']).toEqual({ kind: 'level', level: 3 })
  const passed = after(...start, ...fingers('4'), { typed: 'half a' }, 'escape')
  expect(passed.events.at(-1)).toEqual({ kind: 'explained', about: 'branches', said: '' })
  expect(passed.screen).toMatchObject({ question: 'batch-size' })
  expect(passed.model.session?.answers).toEqual(shown.model.session?.answers)
  const again = after(...start, ...fingers('4'), 'escape', 'left', ...fingers('3'))
  expect(again.screen).toMatchObject({ question: 'batch-size' })
  expect(after(...start, ...fingers('1')).screen).toMatchObject({ question: 'batch-size' })
})

test('what arrives after the answer is shown after the next one, or before the result', () => {
  const late = [at('branches'), ...fingers('4'), found] as const
  expect(after(...late).screen).toMatchObject({ kind: 'question', question: 'batch-size' })
  expect(after(...late, ...fingers('3')).screen).toMatchObject({ kind: 'evidence', about: 'branches' })
  expect(after(...late, { typed: 'r' }, 'home', 'enter').screen).toMatchObject({
    kind: 'evidence',
    about: 'branches',
    onward: { kind: 'result' },
  })
})

test('a key shows what was found once the answer is given, and not before', () => {
  const before = after(found, at('rollback-plan'), { typed: 'e' })
  expect(before.screen).toMatchObject({
    kind: 'question',
    hint: 'What was found is shown once the question is answered.',
  })
  const given = [found, at('rollback-plan'), ...fingers('1'), 'left', { typed: 'e' }] as const
  expect(after(...given).screen).toMatchObject({ kind: 'evidence', about: 'rollback-plan' })
  expect(after(...given).screen).not.toHaveProperty('field')
  expect(after(...given, 'enter').screen).toMatchObject({ kind: 'question', question: 'rollback-plan' })
  expect(after(at('rollback-plan'), { typed: 'e' }).screen).toMatchObject({
    hint: 'Nothing was gathered: boring assess --evidence PATH does that.',
  })
  const fromReview = after(found, at('rollback-plan'), ...fingers('1'), { typed: 'r' }, 'up', { typed: 'e' })
  expect(fromReview.screen).toMatchObject({ kind: 'evidence', onward: { kind: 'review' } })
})

test('a sentence that was said can be mended, and Esc leaves it', () => {
  const said = [
    found,
    at('branches'),
    ...fingers('4'),
    { typed: 'ab' },
    'enter',
    'left',
    { typed: 'e' },
  ] as const
  expect(after(...said).screen).toMatchObject({ field: { value: 'ab' } })
  expect(after(...said, { typed: 'c' }, 'enter').model.session?.explanations).toEqual({ branches: 'abc' })
  expect(after(...said, { typed: 'c' }, 'escape').model.session?.explanations).toEqual({ branches: 'ab' })
})

test('a sentence is kept as long as it could be typed', () => {
  const sentence = `${'word '.repeat(99)}end`
  const { events } = after(found, weekly, { typed: sentence }, 'enter')
  expect(events.at(-1)).toEqual({ kind: 'explained', about: 'cadence', said: sentence })
})

test('what could not be read is one line, however much it is', () => {
  expect(foundMessage({ findings: [], problems: [] })).toEqual({ kind: 'found', findings: [] })
  expect(foundMessage({ findings: [], problems: ['a is gone', 'b', 'c'] }).notice).toBe(
    'Not read: a is gone; and 2 more, see boring evidence',
  )
})
