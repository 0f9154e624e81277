import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restoredModes } from '../terminal/pseudoTerminal.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { bank } from '../bankOfQuestions.ts'
import { newMachine, readJson } from './boring.ts'
import { keepResult } from './keepResult.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

/** Fills in the form about a team called Payments that releases weekly. */
async function describeTeam(team: PseudoTerminal): Promise<void> {
  await team.see('Start: all 32')
  team.press('enter')
  await team.see('About the team')
  team.type('Payments')
  team.press('enter', 'enter', 'enter', 'enter', 'right')
  await team.see('← weekly →')
  team.press('enter', 'enter', 'enter', 'enter')
  await team.see('1 of 32')
}

/** Answers questions by their digits, from the place it is at; 1 is the lowest level. */
async function answer(team: PseudoTerminal, digits: readonly number[], from: number): Promise<void> {
  for (const [place, digit] of digits.entries()) {
    team.press(String(digit), 'enter')
    const next = from + place + 1
    await team.see(next > 32 ? 'All answers' : `${next} of 32`)
  }
}

const levels = bank.questions.map((_, place) => (place * 7 + 3) % 4)
const digits = levels.map((level) => level + 1)

test.each([
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
])(
  'a whole walk by keys alone, in a window of $columns by $rows, ends in a report that says what score says',
  async (size) => {
    const team = machine.sit([], size)
    await describeTeam(team)
    await answer(team, digits, 1)
    team.press('home', 'enter')
    await team.see('1 of 4')
    await keepResult(team)
    const frame = team.screen()
    expect(frame.match(/Saved/gu)).toHaveLength(1)
    team.press('q')
    expect(await team.exit()).toMatchObject({ code: 0 })
    expect(team.modes()).toEqual(restoredModes)

    const [assessment = ''] = machine.assessments()
    const [report = ''] = machine.reports()
    expect(machine.assessments()).toHaveLength(1)
    expect(team.scrollback().replaceAll('\n', '')).toContain(report)
    expect(team.scrollback().replaceAll('\n', '')).toContain(assessment)
    const said = Object.entries(
      (readJson(assessment) as { answers: Record<string, { level: number }> }).answers,
    )
    expect(said.map(([, { level }]) => level)).toEqual(levels)

    const scored = await machine.run(['score', assessment, '--json'])
    const reported = await machine.run(['report', 'latest', '--format', 'json', '--out', '-'])
    expect(JSON.parse(reported.out)).toMatchObject(JSON.parse(scored.out))
    const { constraint, roadmap } = JSON.parse(scored.out) as {
      constraint: { capability: string }
      roadmap: { now: { title: string }[] }
    }
    const markdown = readFileSync(report, 'utf8')
    const title = bank.capabilities.find(({ id }) => id === constraint.capability)?.title ?? '?'
    expect(markdown.toLowerCase()).toContain(title.toLowerCase())
    for (const action of roadmap.now) expect(markdown).toContain(action.title)
  },
)

test('killed after the tenth answer, it goes on with all ten', async () => {
  const team = machine.sit()
  await describeTeam(team)
  await answer(team, digits.slice(0, 10), 1)
  team.signal('SIGKILL')
  await team.exit()

  const again = machine.sit()
  await again.see('Go on: Payments, 10 of 32 answered')
  again.press('enter')
  await again.see('11 of 32')
  again.press('r')
  await again.see('22 without an answer')
  again.press('ctrl+c')
  expect(await again.exit()).toMatchObject({ code: 130 })
  expect(again.scrollback()).toContain('Saved: 10 of 32 answers of Payments')
  expect(again.modes()).toEqual(restoredModes)
})

test('Down and Enter in one write take the level that Down reached', async () => {
  const team = machine.sit()
  await describeTeam(team)
  team.press('down')
  await team.see('❯ 1')
  team.type('\u001b[B\r')
  await team.see('2 of 32')
  team.type('\u001b[B\u001b[B\u001b[B\r')
  await team.see('3 of 32')
  team.press('r')
  const [first, second] = bank.questions
  await team.see(`2 ${first?.levels[1].slice(0, 15)}`)
  await team.see(`3 ${second?.levels[2].slice(0, 15)}`)
})

test('a stray Enter answers nothing', async () => {
  const team = machine.sit()
  await describeTeam(team)
  team.press('enter')
  await team.see('Choose first')
  team.type('2\r\r')
  await team.see('Choose first')
  await team.see('2 of 32')
})

test('nobody can say, does not apply, skipped and noted, and back to change one', async () => {
  const team = machine.sit(['assess', '--quick', '--team', 'Apps', '--checkpoint', 'app store'])
  await team.see('About the team')
  await team.see('app store')
  team.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
  await team.see('1 of 12')
  team.press('5', 'enter')
  await team.see('2 of 12')
  team.press('6', 'enter')
  await team.see('because:')
  team.paste('we publish\nonce a year')
  team.press('enter')
  await team.see('3 of 12')
  team.press('n')
  await team.see('Note:')
  team.type('see jkq? |`<b>')
  team.press('enter')
  await team.see('Note: see jkq? |`<b>')
  team.press('7', 'enter')
  await team.see('4 of 12')
  team.press('left')
  await team.see('3 of 12')
  team.press('2', 'enter')
  await team.see('4 of 12')
  team.press('r', 'home', 'enter')
  await team.see('1 of 4')
  await keepResult(team)
  team.press('q')
  await team.exit()
  const [file = ''] = machine.assessments()
  expect(readJson(file)).toMatchObject({
    team: 'Apps',
    mode: 'quick',
    checkpoint: 'app store',
    answers: {
      deployment: { kind: 'unknown' },
      'release-event': { kind: 'notApplicable', because: 'we publish once a year' },
      verification: { kind: 'level', level: 1, note: 'see jkq? |`<b>' },
    },
  })
})

test('two windows on one draft: what either said is in what is kept', async () => {
  const one = machine.sit()
  await describeTeam(one)
  await answer(one, digits.slice(0, 2), 1)
  const two = machine.sit()
  await two.see('Go on: Payments, 2 of 32 answered')
  two.press('enter')
  await two.see('3 of 32')
  await answer(two, digits.slice(2, 5), 3)
  one.press('r', 'home', 'enter')
  await one.see('1 of 4')
  await keepResult(one)
  one.press('q')
  await one.exit()
  const [file = ''] = machine.assessments()
  const said = Object.values((readJson(file) as { answers: Record<string, { level: number }> }).answers)
  expect(said.map(({ level }) => level)).toEqual(levels.slice(0, 5))
  two.stop()
})

test('without a terminal it says what to do instead', async () => {
  const assess = await machine.run(['assess'])
  expect(assess).toMatchObject({ status: 2, out: '' })
  expect(assess.err).toMatch(/needs? a terminal.*boring score/u)
  const home = await machine.run([])
  expect(home).toMatchObject({ status: 0, err: '' })
  expect(home.out).toContain('Usage: boring')
})

test('a window of any size, and sizes in between, never break a session', async () => {
  const team = machine.sit()
  await describeTeam(team)
  for (const [columns, rows] of [
    [20, 5],
    [1, 1],
    [120, 40],
    [44, 12],
    [50, 16],
  ] as const)
    team.resize({ columns, rows })
  await team.see('1 of 32')
  team.press('2', 'enter')
  await team.see('2 of 32')
  expect(team.lines().filter((line) => line.includes('of 32'))).toHaveLength(1)
})
