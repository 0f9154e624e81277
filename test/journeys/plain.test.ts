import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bank } from '../bankOfQuestions.ts'
import { newMachine, readJson } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const patience = 30_000
const quick = bank.questions.filter((question) => question.quick)
const aboutTheTeam = ['quick', 'Payments', '', '4', '', '2', '', '', '']
const controlBytes = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/u
const lines = (...typed: readonly string[]) => `${typed.join('\n')}\n`

test(
  'a file of lines is a whole session, without a terminal and without an escape sequence',
  async () => {
    const answers = quick.map((_, place) => String((place % 3) + 1))
    const input = lines(...aboutTheTeam, ...answers, '', '', '')
    const { out, err, status } = await machine.run(['assess', '--plain'], { input, extra: { CI: '1' } })
    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(out).not.toMatch(controlBytes)
    expect(out).toContain('The result of Payments')
    const [file = ''] = machine.assessments()
    const [report = ''] = machine.reports()
    expect(out.replace(/\s+/gu, ' ')).toContain(`Report: ${report} Answers: ${file} `)
    expect(readFileSync(report, 'utf8')).toContain('Payments')
    const said = (readJson(file) as { answers: Record<string, { level: number }> }).answers
    expect(quick.map(({ id }) => said[id]?.level)).toEqual(answers.map((typed) => Number(typed) - 1))
  },
  patience,
)

test(
  'an input that ends is a draft that the next one goes on with',
  async () => {
    const first = await machine.run(['assess', '--plain'], { input: lines(...aboutTheTeam, '1 1 3', '2') })
    expect(first.status).toBe(0)
    expect(first.out).toMatch(
      /Saved: 1 of 12 answers of Payments, in .*\nGo on with: boring assess --plain\n$/u,
    )
    const second = await machine.run(['assess', '--plain'], { input: lines('1', 'b') })
    expect(second.out).toContain('1  Go on: Payments, 1 of 12 answered')
    expect(second.out).toContain('Question 2 of 12')
    expect(second.out).toContain('two say 1, one says 3')
  },
  patience,
)

test(
  'in a terminal that can nothing, Ctrl+C saves and ends with 130; the screens go on with the draft, and the lines with theirs',
  async () => {
    const dumb = { env: { TERM: 'dumb' } }
    const team = machine.sit([], dumb)
    await team.see('Choose, 1 to')
    for (const typed of aboutTheTeam) team.type(`${typed}\r`)
    await team.see('Question 1 of 12')
    team.type('1 1 3 ?\r')
    await team.see('Proposed: 1')
    team.type('\r3\r')
    await team.see('Question 3 of 12')
    team.type('\u0003')
    expect(await team.exit()).toMatchObject({ code: 130 })
    expect(team.scrollback()).toContain('Saved: 2 of 12 answers of Payments')
    expect(team.bytes()).not.toMatch(controlBytes)

    const screens = machine.sit()
    await screens.see('Go on: Payments, 2 of 12 answered')
    screens.press('enter')
    await screens.see('3 of 12')
    screens.press('2', 'enter')
    await screens.see('4 of 12')
    screens.press('q')
    await screens.exit()

    const again = machine.sit(['assess'], { env: { ACCESSIBLE: '1' } })
    await again.see('Choose, 1 to')
    again.type('1\r')
    await again.see('Question 4 of 12')
    again.type('\u0004')
    expect(await again.exit()).toMatchObject({ code: 0 })
    expect(again.scrollback()).toContain('Saved: 3 of 12 answers of Payments')
  },
  patience,
)

test(
  'killed between two answers, nothing that was said to be saved is lost',
  async () => {
    const team = machine.sit(['assess', '--plain', '--team', 'Apps'])
    await team.see('Team [Apps]:')
    for (const typed of ['', '', '', '', '', '', '', '', '4', '3']) team.type(`${typed}\r`)
    await team.see('Question 3 of 32')
    team.signal('SIGKILL')
    await team.exit()
    const { out } = await machine.run(['assess', '--plain'], { input: lines('1') })
    expect(out).toContain('Go on: Apps, 2 of 32 answered')
    expect(out).toContain('Question 3 of 32')
  },
  patience,
)

test(
  'SIGTERM saves and ends by the signal',
  async () => {
    const team = machine.sit(['assess', '--plain', '--team', 'Apps'])
    await team.see('Team [Apps]:')
    for (const typed of ['', '', '', '', '', '', '', '', '4']) team.type(`${typed}\r`)
    await team.see('Question 2 of 32')
    team.signal('SIGTERM')
    expect(await team.exit()).toMatchObject({ signal: 15 })
    expect(team.scrollback()).toContain('Saved: 1 of 32 answers of Apps')
  },
  patience,
)

test(
  'a folder that cannot be written to is said at the first answer, and the status is 1',
  async () => {
    const { out, status } = await machine.run(['assess', '--plain', '--data', '/proc/no'], {
      input: lines(...aboutTheTeam, '1'),
    })
    expect(out).toContain('NOT SAVED')
    expect(status).toBe(1)
  },
  patience,
)

test(
  'what reads the lines may stop: that is quiet',
  async () => {
    const status = await machine.shell(
      'boring assess --plain < /dev/null | head -1 > /dev/null; exit ${PIPESTATUS[0]}',
      '',
    )
    expect(status).toBe(0)
  },
  patience,
)

test(
  'without a terminal and without --plain it names --plain',
  async () => {
    const { err, status } = await machine.run(['assess'], { extra: { TERM: 'dumb' } })
    expect(status).toBe(2)
    expect(err).toContain('boring assess --plain')
  },
  patience,
)
