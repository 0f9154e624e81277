import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSession, step } from '../../../src/domain/session/session.ts'
import type { Event } from '../../../src/domain/session/session.ts'
import { bank } from '../../bankOfQuestions.ts'
import { begin, converse } from './conversation.ts'

const answers = (events: readonly Event[]) =>
  events.flatMap((event) => (event.kind === 'answered' ? [{ [event.question]: event.answer }] : []))

test('a team is asked about itself, one thing after the other, and then the first question', async () => {
  const { said, events } = await converse(['start', 'Payments', 'checkout', '6', '', '2', '5', 'PCI', ''])
  expect(events).toEqual([
    {
      kind: 'described',
      details: {
        team: 'Payments',
        service: 'checkout',
        participants: 6,
        mode: 'full',
        cadence: 'weekly',
        target: 'on-demand',
        checkpoint: 'PCI',
      },
    },
  ])
  expect(said).toContain('Question 1 of 32')
  expect(said).toContain('Take the highest line that held')
})

test('b goes one back, and Enter keeps what was said', async () => {
  const { events } = await converse([
    'quick',
    'Payments',
    'b',
    'Apps',
    '',
    'seven',
    '',
    '',
    'weekly',
    '',
    '',
    '',
  ])
  expect(events).toEqual([{ kind: 'described', details: { team: 'Apps', mode: 'quick', cadence: 'weekly' } }])
})

test('a team without a name is asked again', async () => {
  const { said, events } = await converse(['start', '', 'Payments'])
  expect(said).toContain('Nothing was typed.')
  expect(events).toEqual([])
})

test('levels, nobody knows, does not apply, skipped and a note are kept as they are said', async () => {
  const { events, said } = await converse([
    ...begin,
    '2',
    '5',
    '6 no database',
    '6',
    'somebody else sells it',
    'n ask ops about it',
    '7',
  ])
  const [one, two, three, four, five] = bank.questions.map(({ id }) => id)
  expect(events.slice(1)).toEqual([
    { kind: 'answered', question: one, answer: { kind: 'level', level: 1 } },
    { kind: 'answered', question: two, answer: { kind: 'unknown' } },
    { kind: 'answered', question: three, answer: { kind: 'notApplicable', because: 'no database' } },
    {
      kind: 'answered',
      question: four,
      answer: { kind: 'notApplicable', because: 'somebody else sells it' },
    },
    { kind: 'noted', question: five, note: 'ask ops about it' },
    { kind: 'skipped', question: five },
  ])
  expect(said).toMatch(/Your answer: 2\nSaved: 2\.\n\nQuestion 2 of 32/u)
})

test('votes are kept before anybody settles them, then Enter takes the middle one', async () => {
  const { events, said } = await converse([...begin, '1 1 2 4 ?', ''])
  const votes = [{ level: 0 }, { level: 0 }, { level: 1 }, { level: 3 }, { level: 'unknown' }]
  expect(answers(events)).toEqual([
    { deployment: { kind: 'split', votes } },
    { deployment: { kind: 'level', level: 0 } },
  ])
  expect(said).toContain('two say 1, one says 2, one says 4, one does not know')
  expect(said).toContain('Proposed: 1')
})

test('votes with roles, a second vote, and a split that is left standing', async () => {
  const { session } = await converse([...begin, 'd11 o4', '2 2 2', 'l'])
  const votes = [
    { level: 0, role: 'dev' },
    { level: 0, role: 'dev' },
    { level: 3, role: 'ops' },
  ]
  expect(session?.answers).toEqual({
    deployment: { kind: 'split', votes, rounds: [[{ level: 1 }, { level: 1 }, { level: 1 }]] },
  })
})

test('another level than the proposed one keeps the first votes', async () => {
  const { session } = await converse([...begin, '1 1 3', '2'])
  expect(session?.answers['deployment']).toEqual({
    kind: 'level',
    level: 1,
    votes: [{ level: 0 }, { level: 0 }, { level: 2 }],
  })
})

test.each(['9', 'yes', '1 5', '6six', 'g', 'n', '10', 'l'])('"%s" answers nothing', async (line) => {
  const { events, said } = await converse([...begin, line])
  expect(answers(events)).toEqual([])
  expect(said).toMatch(/Type|Note: /u)
})

test('? says what can be typed, and why is on w', async () => {
  const { said } = await converse([...begin, '?', 'w'])
  expect(said).toContain('You can type:')
  expect(said).toContain('save and leave')
  expect(said).toContain(`Why: ${bank.questions[0]?.why.slice(0, 40)}`)
})

test('all answers, one changed from there, then the result and the report', async () => {
  const all = bank.questions.map((_, place) => String((place % 4) + 1))
  const { said, events, status } = await converse([...begin, ...all, 'g 3', '4', '7', '2', '', '', ''])
  expect(said).toContain('All 32 answered.')
  expect(events.slice(-3, -1)).toEqual([
    { kind: 'answered', question: bank.questions[2]?.id, answer: { kind: 'level', level: 3 } },
    { kind: 'answered', question: bank.questions[6]?.id, answer: { kind: 'level', level: 1 } },
  ])
  const constraint = said.indexOf('The result of Payments')
  expect(constraint).toBeGreaterThan(0)
  expect(said.indexOf('The three steps:')).toBeGreaterThan(constraint)
  expect(said.indexOf('Where you stand')).toBeGreaterThan(said.indexOf('The three steps:'))
  expect(said.indexOf('Try first:')).toBeGreaterThan(said.indexOf('Where you stand'))
  expect(said).toContain('Report: /team/reports/a.md')
  expect(status).toBe(0)
})

test('where the input ends the draft stays, and how to go on is said', async () => {
  const { said, status } = await converse([...begin, '2'])
  expect(said.endsWith('\nSaved: 2 events\n')).toBe(true)
  expect(status).toBe(0)
})

test('an input that ends before anything was begun keeps nothing, and says so', async () => {
  const { said, status } = await converse(['start', 'Payments'])
  expect(said).toContain('Nothing was begun')
  expect(status).toBe(1)
})

test('an answer that is not saved stops a person until it is, and loses nothing', async () => {
  const { said, events, status } = await converse(
    [...begin, '2', 'x', '', '3'],
    {},
    { works: (n) => n !== 2 },
  )
  expect(said).toContain('NOT SAVED: the disk is full')
  expect(said).toContain('Saved now, all of it.')
  expect(answers(events)).toEqual([
    { deployment: { kind: 'level', level: 1 } },
    { [bank.questions[1]?.id ?? '']: { kind: 'level', level: 2 } },
  ])
  expect(status).toBe(0)
})

test('somebody may go on without a save, and is told at the end', async () => {
  const { said, status } = await converse([...begin, '2', 'c', '3', 's'], {}, { works: (n) => n < 2 })
  expect(said.match(/NOT SAVED: the disk is full/gu)).toHaveLength(2)
  expect(status).toBe(1)
})

test('a file of lines ends at the first answer that is not saved', async () => {
  const { events, status } = await converse(
    [...begin, '2', '3'],
    { attended: false },
    { works: (n) => n !== 2 },
  )
  expect(answers(events)).toEqual([])
  expect(status).toBe(1)
})

test('what to try is chosen by number, with somebody who sees to it and a day to look at it again', async () => {
  const all = bank.questions.map(() => '1')
  const lines = [...begin, ...all, '', '', '2 1', 'Ana', '2020-01-01', '2026-12-24', '', '', '']
  const { said, session, status } = await converse(lines)
  expect(said).toContain('What you could try; choose 3 at most.')
  expect(said).toContain('2020-01-01 is over')
  expect(session?.experiments).toEqual([
    { action: expect.any(String), state: 'chosen', owner: 'Ana', review: '2026-12-24' },
    { action: expect.any(String), state: 'chosen', review: '2026-12-20' },
  ])
  expect(said).toContain('Report: /team/reports/a.md')
  expect(status).toBe(0)
})

test('more than three are refused, none is possible, and w tells about one', async () => {
  const all = bank.questions.map(() => '1')
  const { said, session } = await converse([...begin, ...all, '', '', '1 2 3 4', '99', 'w 1', '0'])
  expect(said).toContain('3 is the most')
  expect(said).toContain('The numbers go from 1 to')
  expect(said).toContain('First step: ')
  expect(session?.experiments).toEqual([])
})

test('u takes the last answer back and goes there, U says it again', async () => {
  const { session, said } = await converse([...begin, '2', '3', 'u', 'u', 'u', 'U'])
  expect(session?.answers).toEqual({ deployment: { kind: 'level', level: 1 } })
  expect(said).toContain('Saved: undone, it has no answer.')
  expect(said).toContain('There is nothing to undo.')
  expect(said).toContain('Saved: done again, the answer is level 2.')
})

test('the review begins with what is worth talking about', async () => {
  const quick = bank.questions.filter((question) => question.quick)
  const lines = ['quick', 'Payments', '', '', '', '2', '', '', '']
  const { said } = await converse([...lines, '1 4', 'l', ...quick.slice(1).map(() => '2')])
  const review = said.slice(said.indexOf('Worth talking about:'))
  expect(review).toMatch(/^Worth talking about:\n {2}1 {2}[^\n]*One says 1, one says 4\./u)
  expect(review.match(/\n {2}\d+ {2}/gu)?.length).toBeLessThanOrEqual(7 + quick.length)
})

test('a quick session goes deeper where it matters', async () => {
  const quick = bank.questions.filter((question) => question.quick)
  const lines = ['quick', 'Payments', '', '', '', '2', '', '', '', ...quick.map(() => '2')]
  const { said, session } = await converse([...lines, 'd', '3'])
  expect(said).toContain('d  Go deeper: ')
  expect(session?.deeper.length).toBeGreaterThan(0)
  expect(session?.answers[session.deeper[0] ?? '']).toEqual({ kind: 'level', level: 2 })
})

test('what became of the last experiments comes first, where somebody is there to say', async () => {
  const assessment = {
    team: 'Payments',
    date: '2026-10-01',
    finished: '2026-10-01T10:00:00Z',
    mode: 'full',
    cadence: 'weekly',
    answers: {},
    actions: [{ action: 'deployment:1', state: 'chosen', owner: 'Ana' }],
  } as const
  const past = [{ assessment, file: '/data/a.json' }]
  const { said, session } = await converse([...begin, '3'], { past })
  expect(said).toContain('Experiment 1 of 1:')
  expect(said).toContain('Seen to by Ana.')
  expect(session?.experiments).toEqual([{ action: 'deployment:1', state: 'stalled', owner: 'Ana' }])
  const scripted = await converse([...begin, '3'], { past, attended: false })
  expect(scripted.session?.experiments).toEqual([])
})

const stated = (events: readonly Event[]) => events.filter(({ kind }) => kind === 'stated')

test('facts and the last release are stated from the review, and kept as a whole', async () => {
  const { events, said } = await converse([
    ...begin,
    'r',
    'f',
    '2',
    '1 m',
    '9',
    '',
    '',
    '',
    // One back from the first figure, and nobody knows the last metric.
    'b',
    '-',
    '1.5',
    'soon',
    '',
    '',
    '',
    '4 hours',
    '',
    '',
    '2.5',
    '3',
    '2',
    '',
    '',
  ])
  const metrics = Object.keys(bank.facts['deployment-frequency'].buckets)
  expect(stated(events)).toEqual([
    {
      kind: 'stated',
      facts: {
        'deployment-frequency': { value: metrics[1], how: 'estimated' },
        'change-lead-time': {
          value: Object.keys(bank.facts['change-lead-time'].buckets)[0],
          how: 'measured',
        },
      },
      timeline: { waiting: { tests: 1.5 }, manualSteps: 3, people: 2 },
    },
  ])
  expect(said).toContain('"9" means nothing here.')
  expect(said).toContain('"soon" means nothing here.')
  expect(said).toContain('Give hours, such as 1.5, or leave it empty.')
  expect(said).toContain('Give a whole number, such as 3, or leave it empty.')
  expect(said).toContain('Saved: the facts.')
})

test('facts that are left are not kept', async () => {
  const { events, said } = await converse([...begin, 'r', 'f', '2', 'r', 'f'])
  expect(stated(events)).toEqual([])
  expect(said.slice(said.lastIndexOf('Facts and the last release'))).toContain('[unknown]: ')
})

test('a question is found by a word, gone to by its number, and the next one follows', async () => {
  const at = bank.questions.findIndex(({ id }) => id === 'rollback') + 1
  const { said } = await converse([...begin, '/ previous behaviour', `g ${at}`, '2'])
  expect(said).toContain(`  ${at}  How was the previous behaviour`)
  expect(said).toContain(`Question ${at + 1} of 32`)
  expect((await converse([...begin, 'find xyzzy'])).said).toContain('No question holds "xyzzy".')
})

test('from the review o goes on where nothing is answered yet, and b says where it leads', async () => {
  const { said } = await converse([...begin, '2', 'r', '9', '?', '2', 'o'])
  expect(said).toContain('b  back to all answers')
  expect(said.slice(said.lastIndexOf('Enter for the result, o goes on asking'))).toContain('Question 2 of 32')
})

test('what Enter takes is said, and that votes can be left split only where they are', async () => {
  expect((await converse([...begin, '1 3 3'], {}, { width: 200 })).said).toContain(
    'Enter takes 3, 1 to 7 another answer, l leaves it split; or vote again.',
  )
  expect((await converse([...begin, '2 2 2'], {}, { width: 200 })).said).toContain(
    'Enter takes 2, 1 to 7 another answer; or vote again.',
  )
  expect((await converse([...begin, '? ?'], {}, { width: 200 })).said).toContain(
    'Enter takes that nobody can say,',
  )
})

test('more votes than people are counted, not compared', async () => {
  const { said } = await converse(['start', 'Payments', '', '2', '', '2', '', '', '', '2 2 2'])
  expect(said).toContain('3 votes: three say 2.')
})

test('undoing what was just said does not read the question out again', async () => {
  const { said } = await converse([...begin, '1 3', 'u'])
  expect(said.match(/Question 1 of 32/gu)).toHaveLength(1)
  expect(said).toContain('Saved: undone, it has no answer.')
})

test('a long list of what can be typed is cut short for a listener', async () => {
  const { said } = await converse([...begin, 'what'], {}, { width: 200 })
  expect(said).toContain('Type 1 to 4, 5, 6, 7, 1 1 2 3 ?, w, or ? for all that can be typed.')
})

const anyLine = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'b',
      'r',
      'w',
      'n',
      '?',
      'l',
      'c',
      'u',
      'g 4',
      'g 99',
      'start',
      '-',
      'f',
      'o',
      '2 m',
      '/ a',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('1 1 2 ?', 'd1 o4', '6 no database', 'n a note', '112233', '9x9') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u001b[31mred', '\u009b2J', 'a\u0007b\u0000', '\u202eabc', '__proto__'),
  },
)

test('whatever is typed, nothing breaks, no control byte is written, and the session is what was kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLine, { maxLength: 40 }),
      fc.integer({ min: 1, max: 120 }),
      fc.boolean(),
      async (lines, width, begun) => {
        const { said, events, session } = await converse(begun ? [...begin, ...lines] : lines, {}, { width })
        expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u)
        if (!session) return
        const fold = events.reduce(
          (now, event) => step(bank, now, event),
          newSession(session.id, session.started, {}),
        )
        expect(session).toEqual(fold)
      },
    ),
    { numRuns: 60 },
  )
}, 30_000)
