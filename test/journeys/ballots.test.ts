import { existsSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bank } from '../bankOfQuestions.ts'
import { newMachine, readJson } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const quick = bank.questions.filter((question) => question.quick)
const lines = (...typed: readonly string[]) => `${typed.join('\n')}\n`

/** One person's ballot, the same finger at every quick question. */
async function ballotOf(name: string, finger: string, more: readonly string[] = []): Promise<string> {
  const file = `${name}.json`
  const args = ['vote', '--quick', '--team', 'Payments', '--role', 'dev', '--out', file, ...more]
  const { status, out } = await machine.run(args, { input: lines(...quick.map(() => finger), '') })
  expect(out).toContain(`Your ballot: ${machine.file(file)}`)
  expect(status).toBe(0)
  return file
}

test('two people vote, and the session settles what they said, question by question', async () => {
  const files = [await ballotOf('ana', '1'), await ballotOf('bo', '3')]
  const { out, status } = await machine.run(['assess', '--plain', '--ballots', ...files], {
    input: lines('quick', '', '', '', '', '2', '', '', '', '', 'l', '2'),
  })
  expect(status).toBe(0)
  expect(out).toContain('Team [Payments]:')
  expect(out).toContain('Question 1 of 12')
  expect(out).toContain('2 of 2 voted: one says 1, one says 3.')
  expect(out).toContain('Question 4 of 12')

  const screens = machine.sit()
  await screens.see('Go on: Payments')
  screens.press('enter')
  await screens.see('4 of 12')
  await screens.see('one says 1, one says 3')
  screens.press('q')
  await screens.exit()
})

test('a ballot is gone on with by --force, keeps its id, and is not overwritten without', async () => {
  const file = await ballotOf('ana', '1')
  const first = readJson(machine.file(file)) as { ballot: string }
  const refused = await machine.run(['vote', '--team', 'Payments', '--out', file])
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.err).toContain('is there already; --force goes on with it')
  const { out } = await machine.run(['vote', '--quick', '--out', file, '--force'], {
    input: lines('1', '4', ''),
  })
  expect(out).toContain('You said 1. Enter keeps it.')
  const second = readJson(machine.file(file)) as { ballot: string; answers: Record<string, number> }
  expect(second.ballot).toBe(first.ballot)
  expect(second).toMatchObject({
    team: 'Payments',
    role: 'dev',
    answers: { deployment: 3, 'release-event': 0 },
  })
})

test('a folder that is not there is said before the first question', async () => {
  const refused = await machine.run(['vote', '--team', 'Payments', '--out', 'nowhere/ballot.json'])
  const folder = machine.file('nowhere')
  expect(refused).toMatchObject({
    status: 1,
    out: '',
    err: `boring: ${folder}: there is no such folder; make it first\n`,
  })
})

test('a name only names the file, safely', async () => {
  const { status } = await machine.run(
    [
      'vote',
      '--quick',
      '--team',
      'Payments',
      '--role',
      'x\u001b]0;t\u0007y',
      '--name',
      '../../\u001b[31mAna',
    ],
    { input: lines('1', 's') },
  )
  expect(status).toBe(0)
  const { readdirSync } = await import('node:fs')
  const [file = '', ...more] = readdirSync(machine.cwd)
  expect(more).toEqual([])
  expect(file).toMatch(/^ballot-ana-[0-9a-f]{8}\.json$/u)
  expect(readJson(machine.file(file))).toMatchObject({ role: 'xy', answers: { deployment: 0 } })
  expect(JSON.stringify(readJson(machine.file(file)))).not.toMatch(/ana/iu)
})

test('score takes ballots for what the file does not answer', async () => {
  const files = [await ballotOf('ana', '1'), await ballotOf('bo', '3')]
  writeFileSync(
    machine.file('retro.yaml'),
    'team: payments\ndate: 2026-11-22\ncadence: monthly\nanswers:\n  deployment: 3\n',
  )
  const scored = await machine.run(['score', 'retro.yaml', '--json', '--ballots', ...files])
  expect(scored.status).toBe(0)
  const { coverage } = JSON.parse(scored.out) as { coverage: { answered: number; split: number } }
  expect(coverage).toMatchObject({ answered: 1, split: quick.length - 1 })
  const again = await machine.run(['score', 'retro.yaml', '--ballots', files[0] ?? '', files[0] ?? ''])
  expect(again.err).toContain('are of the same person')
})

test('everything that is wrong with ballots is said at once, with its place', async () => {
  const good = await ballotOf('ana', '1')
  const whole = readJson(machine.file(good)) as object
  const write = (name: string, ballot: object) =>
    writeFileSync(machine.file(name), `${JSON.stringify({ ...whole, ...ballot }, null, 2)}\n`)
  write('levels.json', { answers: { deployment: 4, deploymnt: 1 } })
  write('old.json', { bank: { version: '0.1.0' }, answers: { gone: 1 } })
  write('apps.json', { team: 'Apps\u001b[31m' })
  write('newer.json', { schema: 2 })
  writeFileSync(machine.file('cut.json'), '{ "ballot": ')
  const bad = ['levels.json', 'old.json', 'apps.json', 'newer.json', 'cut.json', 'none.json']
  const { err, out, status } = await machine.run(['assess', '--plain', '--ballots', good, ...bad])
  expect({ out, status }).toEqual({ out: '', status: 1 })
  expect(err).not.toMatch(/\u001b/u)
  const said = err.trim().split('\n')
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/levels\.json:\d+:\d+ answers\.deployment is not a vote/u),
      expect.stringMatching(/levels\.json:\d+:\d+ "deploymnt" is not a question.*did you mean "deployment"/u),
      expect.stringMatching(/old\.json was voted with the questions of version 0\.1\.0/u),
      expect.stringMatching(/apps\.json is a ballot of Apps, not of Payments/u),
      expect.stringMatching(/newer\.json:\d+:\d+ schema 2 needs a newer version/u),
      expect.stringMatching(/cut\.json/u),
      expect.stringMatching(/none\.json is not there/u),
    ]),
  )
  expect(said.filter((line) => line.includes('old.json'))).toHaveLength(1)
  expect(existsSync(machine.file('reports'))).toBe(false)
})
