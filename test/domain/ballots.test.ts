import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { Ballot, Ballotted } from '../../src/domain/ballots/ballot.ts'
import { fillIn } from '../../src/domain/ballots/fillIn.ts'
import { mergeBallots } from '../../src/domain/ballots/mergeBallots.ts'
import type { SourcedBallot } from '../../src/domain/ballots/mergeBallots.ts'
import { firstOpenQuestion, newSession, step } from '../../src/domain/session/session.ts'
import type { Event, Session } from '../../src/domain/session/session.ts'
import { bank } from '../bankOfQuestions.ts'

const stamp = {
  version: bank.version,
  revisions: Object.fromEntries(bank.questions.map(({ id, revision }) => [id, revision])),
}

function ballot(id: string, answers: Ballot['answers'], more: Partial<Ballot> = {}): SourcedBallot {
  return { source: `${id}.json`, ballot: { ballot: id, team: 'Payments', bank: stamp, answers, ...more } }
}

test('the votes of all stand side by side, with their roles', () => {
  const merged = mergeBallots(bank, [
    ballot('02', { deployment: 2, detection: 'unknown' }, { role: 'ops' }),
    ballot('01', { deployment: 0 }),
  ])
  expect(merged).toMatchObject({
    ok: true,
    value: {
      team: 'Payments',
      people: 2,
      replaced: [],
      votes: {
        deployment: [{ level: 0 }, { level: 2, role: 'ops' }],
        detection: [{ level: 'unknown', role: 'ops' }],
      },
    },
  })
})

test('of one person the newest ballot counts, and it is said; without times, the one named last', () => {
  const [old, young] = ['2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z']
  const timed = mergeBallots(bank, [
    { ...ballot('01', { deployment: 3 }, { voted: young }), source: 'new.json' },
    { ...ballot('01', { deployment: 0 }, { voted: old }), source: 'old.json' },
  ])
  expect(timed).toMatchObject({ value: { people: 1, votes: { deployment: [{ level: 3 }] } } })
  expect(timed.ok && timed.value.replaced).toEqual([
    'old.json and new.json are of the same person; new.json counts, as the newer one',
  ])
  const untimed = mergeBallots(bank, [
    { ...ballot('01', { deployment: 3 }), source: 'one.json' },
    { ...ballot('01', { deployment: 0 }), source: 'two.json' },
  ])
  expect(untimed).toMatchObject({ value: { people: 1, votes: { deployment: [{ level: 0 }] } } })
})

test('ballots of another bank and of another team are refused, all of them, a line each', () => {
  const merged = mergeBallots(bank, [
    ballot('01', { deployment: 0 }),
    ballot('02', { deployment: 0 }, { bank: { version: '0.9.0' } }),
    ballot('03', { deployment: 0 }, { bank: { ...stamp, revisions: { ...stamp.revisions, deployment: 9 } } }),
    ballot('04', { deployment: 0 }, { team: 'Apps' }),
    ballot('05', { deployment: 0 }, { team: ' PAYMENTS ' }),
  ])
  expect(merged.ok).toBe(false)
  expect(!merged.ok && merged.problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
    expect.stringMatching(
      /^02\.json was voted with the questions of version 0\.9\.0; here are those of version/u,
    ),
    expect.stringMatching(/^03\.json was voted with/u),
    '04.json is a ballot of Apps, not of Payments',
  ])
})

const anyVote = fc.constantFrom<Ballotted>(0, 1, 2, 3, 'unknown')
const anyBallots = fc
  .array(fc.dictionary(fc.constantFrom(...bank.questions.map(({ id }) => id)), anyVote, { maxKeys: 10 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map((answers, place) => ballot(`0${place}`, { ...answers })))

test('the order of files changes nothing, a file named twice neither, and no vote is lost or made up', () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const merged = mergeBallots(bank, ballots)
      if (!merged.ok) throw new Error('refused')
      const { votes, people } = merged.value
      expect(mergeBallots(bank, ballots.toReversed())).toMatchObject({ value: { votes, people } })
      expect(mergeBallots(bank, [...ballots, ...ballots])).toMatchObject({ value: { votes, people } })
      const cast = ballots.flatMap(({ ballot: { answers } }) => Object.values(answers)).length
      expect(Object.values(votes).flat()).toHaveLength(cast)
    }),
  )
})

const assessment: Assessment = {
  team: 'Payments',
  date: '2026-11-22',
  mode: 'full',
  cadence: 'weekly',
  answers: { deployment: { kind: 'level', level: 3 } },
}

test('ballots fill in what an assessment does not say: agreed is a level, the rest is a split', () => {
  const merged = mergeBallots(bank, [
    ballot('01', { deployment: 0, detection: 1, rollback: 'unknown', approvals: 2 }),
    ballot('02', { deployment: 0, detection: 1, rollback: 'unknown', approvals: 'unknown' }),
  ])
  if (!merged.ok) throw new Error('refused')
  const { answers, participants } = fillIn(assessment, merged.value)
  expect(participants).toBe(2)
  expect(answers).toEqual({
    deployment: { kind: 'level', level: 3 },
    detection: { kind: 'level', level: 1, votes: [{ level: 1 }, { level: 1 }] },
    rollback: { kind: 'unknown', votes: [{ level: 'unknown' }, { level: 'unknown' }] },
    approvals: { kind: 'split', votes: [{ level: 2 }, { level: 'unknown' }] },
  })
})

const described: Event = {
  kind: 'described',
  details: { team: 'Payments', mode: 'quick', cadence: 'weekly' },
}
const after = (...events: readonly Event[]): Session =>
  events.reduce((session, event) => step(bank, session, event), newSession('01', '2026-11-22T10:00:00Z', {}))
const votes = { deployment: [{ level: 0 as const }], 'release-event': [{ level: 2 as const }] }

test('a session goes through every question that has ballots, and keeps what was answered before', () => {
  const answered: Event = { kind: 'answered', question: 'deployment', answer: { kind: 'level', level: 3 } }
  const session = after(described, answered, { kind: 'balloted', votes })
  expect(session.answers).toEqual({
    deployment: { kind: 'level', level: 3 },
    'release-event': { kind: 'split', votes: [{ level: 2 }] },
  })
  expect(firstOpenQuestion(bank, session)?.id).toBe('release-event')
  const settled = step(bank, session, {
    kind: 'answered',
    question: 'release-event',
    answer: { kind: 'split', votes: votes['release-event'] },
  })
  expect(firstOpenQuestion(bank, settled)?.id).toBe('verification')
})

test('the votes on a question that is asked only later are its first ones then', () => {
  const session = after(described, { kind: 'balloted', votes: { 'release-people': [{ level: 1 }] } })
  expect(session.answers).toEqual({})
  const deeper = step(bank, session, { kind: 'wentDeeper', questions: ['release-people'] })
  expect(deeper.answers['release-people']).toEqual({ kind: 'split', votes: [{ level: 1 }] })
})
