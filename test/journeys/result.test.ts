import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restoredModes } from '../terminal/pseudoTerminal.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { newMachine, readJson } from './boring.ts'

const patience = 60_000

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

/** Takes what stands in the form about the team. */
async function describeTeam(team: PseudoTerminal): Promise<void> {
  await team.see('About the team')
  await team.see(/You release +weekly/u)
  team.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
}

/** Answers the quick questions, up to the first page of the result. */
async function answerToResult(team: PseudoTerminal, digits: string): Promise<void> {
  for (const [place, digit] of [...digits].entries()) {
    await team.see(`${place + 1} of 12`)
    team.press(digit, 'enter')
  }
  await team.see('All answers')
  team.press('home', 'enter')
  await team.see('1 of 4')
}

test(
  'from the result through what-if to experiments with people and days, into the report and the next session',
  async () => {
    const team = machine.sit(['assess', '--quick', '--team', 'Payments', '--cadence', 'weekly'], {
      columns: 80,
      rows: 24,
    })
    await describeTeam(team)
    await answerToResult(team, '212321221232')
    const result = team.screen()
    expect(result).toMatch(/Usually .* holds this step\s+up/u)

    team.press('w')
    await team.see('a game: nothing of it is kept')
    team.press('right', 'right', 'down', 'right')
    await team.see('with 2 other answers')
    team.press('escape')
    await team.see('1 of 4')
    expect(team.screen()).toBe(result)

    team.press('enter')
    await team.see('The mark at the end')
    team.press('enter')
    await team.see('You are at')
    team.press('enter')
    await team.see('nobody yet')
    team.press('enter')
    await team.see('Who sees to it:')
    team.type('Ana 日本')
    team.press('enter')
    for (let digit = 0; digit < 10; digit++) team.press('backspace')
    team.type('2099-02-30')
    team.press('enter')
    await team.see('There is no 2099-02-30 in the calendar')
    team.press('backspace')
    team.type('\u007f28')
    team.press('enter')
    await team.see(/Ana 日本, 2099-02-28/u)
    team.press('end', 'enter')
    await team.see('Saved')
    await team.see(/Ana 日本 begins with/u)
    team.press('q')
    expect(await team.exit()).toMatchObject({ code: 0 })
    expect(team.modes()).toEqual(restoredModes)

    const [file = ''] = machine.assessments()
    const { actions } = readJson(file) as { readonly actions: readonly { readonly action: string }[] }
    expect(actions[0]).toMatchObject({ state: 'chosen', owner: 'Ana 日本', review: '2099-02-28' })
    const [report = ''] = machine.reports()
    expect(readFileSync(report, 'utf8')).toMatch(
      new RegExp(`boring:${actions[0]?.action} -->[\\s\\S]*Owner: Ana 日本\\n[\\s\\S]*on: 2099-02-28`, 'u'),
    )

    const second = machine.sit(['assess', '--quick', '--team', 'Payments', '--cadence', 'weekly'], {
      columns: 50,
      rows: 16,
    })
    await describeTeam(second)
    await second.see('What you chose to try last time')
    second.press('2', 'escape')
    await answerToResult(second, '333333333333')
    second.press('right', 'right', 'right', 'end', 'enter')
    await second.see('Saved')
    second.press('enter')
    await second.see('Look back: 2 finished')
    second.press('end', 'up', 'enter')
    await second.see('Look back: Payments')
    second.press('c')
    await second.see('Held up by')
    second.press('pageDown')
    await second.see(/its\s+signal\s+moved/u)
    second.press('end')
    await second.see(/only\s+these are compared/u)
    second.press('escape', 'enter')
    await second.see('1 of 4')
    second.press('ctrl+c')
    expect(await second.exit()).toMatchObject({ code: 130 })
    expect(second.modes()).toEqual(restoredModes)
  },
  patience,
)

test.each([
  ['NO_COLOR', { NO_COLOR: '1' }, /^(?!.*\u001b\[[\d;]*m)/su],
  ['sixteen colours', { TERM: 'xterm', COLORTERM: '' }, /\u001b\[(?:\d+;)*35m/u],
  ['256 colours', { COLORTERM: '' }, /\u001b\[(?:\d+;)*38;5;163/u],
  ['ASCII', { LANG: 'C', TERM: 'linux' }, /^(?!.*[^\u0000-\u007f])/su],
])(
  'with %s the result says the same',
  async (_, env, bytes) => {
    const team = machine.sit(['assess', '--quick', '--team', 'Payments', '--cadence', 'weekly'], { env })
    await describeTeam(team)
    await answerToResult(team, '212321221232')
    await team.see(/Governance and\s+approvals\s+costs/u)
    expect(team.bytes()).toMatch(bytes)
    team.press('ctrl+c')
    await team.exit()
  },
  patience,
)
