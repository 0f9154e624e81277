import { expect, test } from 'vitest'
import type { Session } from '../../src/domain/session/session.ts'
import { assessmentOf } from '../../src/domain/session/session.ts'
import { detailsOf } from '../../src/ui/screens/about/aboutForm.ts'
import type { Model } from '../../src/ui/model.ts'
import type { PastSession } from '../../src/ui/sessions.ts'
import { named } from '../../src/ui/terminal/key.ts'
import type { Key } from '../../src/ui/terminal/key.ts'
import { update } from '../../src/ui/update.ts'
import { bank } from '../bankOfQuestions.ts'
import { after, press } from './after.ts'
import { begun, homeModel } from './anyModel.ts'

function pastOf(session: Session): PastSession {
  const assessment = assessmentOf(bank, session, '2026-10-01')
  if (!assessment) throw new Error('a session of nobody')
  return { assessment, file: 'a.json' }
}

const payments = begun({
  team: 'Payments',
  service: 'checkout',
  mode: 'full',
  cadence: 'weekly',
  participants: 5,
})
const search = begun({ team: 'Search', mode: 'quick', cadence: 'daily', checkpoint: 'app store' })
const home = homeModel({ past: [payments, search].map(pastOf) })

const type = (text: string): readonly Key[] => [...text].map((each) => ({ kind: 'text', text: each }))
const start: readonly Key[] = [named('enter')]

/** What the form says after some keys at a screen. */
function saidAfter(model: Model, keys: readonly Key[]) {
  const { screen } = after(model, press(keys)).model
  return screen.kind === 'about' ? detailsOf(screen.form) : screen.kind
}

test('the form begins with the last session, and with all questions where those were chosen', () => {
  expect(saidAfter(home, start)).toEqual({
    team: 'Payments',
    service: 'checkout',
    participants: 5,
    mode: 'full',
    cadence: 'weekly',
  })
})

test('another team that was here brings its own last words, not those of the first', () => {
  expect(saidAfter(home, [...start, ...type('search'), named('enter')])).toEqual({
    team: 'search',
    mode: 'full',
    cadence: 'daily',
    checkpoint: 'app store',
  })
})

test('a reason as long as a file may give one goes through the form as it is', () => {
  const checkpoint = `${'a regulation, '.repeat(40)}and more`
  const model = homeModel({
    past: [pastOf(begun({ team: 'Search', mode: 'full', cadence: 'daily', checkpoint }))],
  })
  expect(saidAfter(model, start)).toMatchObject({ checkpoint })
})

test('a team that is new here brings nothing of another', () => {
  expect(saidAfter(home, [...start, ...type('Infra'), named('down')])).toEqual({
    team: 'Infra',
    mode: 'full',
    cadence: 'monthly',
  })
})

test('what was typed below stays when the team changes', () => {
  const typed = [...start, named('down'), ...type('refunds'), named('up'), ...type('Search'), named('enter')]
  expect(saidAfter(home, typed)).toMatchObject({ team: 'Search', service: 'refunds', cadence: 'daily' })
})

test('the form that comes first is filled in once it is known what the team said', () => {
  const known = { team: 'Payments', cadence: 'daily', mode: 'quick' } as const
  const { screen } = after(homeModel({ known }), press(start)).model
  const { model } = update(homeModel({ known, screen, busy: true }), {
    kind: 'loaded',
    drafts: [],
    past: home.past,
    usual: { participants: 9 },
  })
  expect(saidAfter(model, [])).toEqual({
    team: 'Payments',
    service: 'checkout',
    participants: 5,
    mode: 'quick',
    cadence: 'daily',
  })
})
