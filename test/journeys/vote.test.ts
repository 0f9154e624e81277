import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../src/domain/assessment.ts'
import { fileStore } from '../../src/store/fileStore.ts'
import { restoredModes } from '../terminal/pseudoTerminal.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { newMachine, readJson } from './boring.ts'
import { keepResult } from './keepResult.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

/** Begins a quick session of six people of a team called Apps, who show fingers. */
async function beginVoting(team: PseudoTerminal): Promise<void> {
  await team.see('About the team')
  team.press('down', 'down', '6', 'down', 'down', 'down', 'down', 'down', 'enter')
  await team.see('1 of 12')
  team.press('tab')
  await team.see('All at once, 1 to 4 fingers')
}

function answersIn(file: string): Readonly<Record<string, Answer>> {
  return (readJson(file) as { answers: Record<string, Answer> }).answers
}

test('a retro by hands up: one split is settled by a second vote, one is left standing', async () => {
  const team = machine.sit(['assess', '--quick', '--team', 'Apps'])
  await beginVoting(team)

  team.type('d112 o4 ?')
  await team.see('5 of 6 so far')
  expect(team.screen()).not.toContain('one says 4')
  team.press('enter')
  await team.see('5 of 6 voted: two say 1, one says 2, one says 4, one does not know.')
  await team.see('Split, three levels apart')
  team.type('v')
  await team.see('Votes:')
  expect(team.screen()).not.toContain('three levels apart')
  team.type('4x2 1')
  team.press('enter')
  await team.see('Close, one level apart')
  team.press('enter')
  await team.see('2 of 12')

  team.type('1 1 3\rs')
  await team.see('3 of 12')
  for (const place of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    team.type('2223\r\r')
    await team.see(place === 12 ? 'All answers' : `${place + 1} of 12`)
  }
  team.press('u')
  await team.see('Undone: the answer is not settled, levels 2 to 3.')
  team.press('ctrl+r')
  await team.see('Done again: the answer is level 2.')
  team.press('/')
  team.type('reach prod')
  await team.see(/❯.*reach production/u)
  team.press('enter')
  await team.see('you settled on 2.')
  team.press('r', 'home', 'enter')
  await team.see('1 of 4')
  await keepResult(team)
  expect(team.lines().filter((line) => line.includes('Saved'))).toHaveLength(1)
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 0 })
  expect(team.modes()).toEqual(restoredModes)

  const [file = ''] = machine.assessments()
  const answers = answersIn(file)
  expect(answers['deployment']).toEqual({
    kind: 'level',
    level: 1,
    votes: [
      { level: 0, role: 'dev' },
      { level: 0, role: 'dev' },
      { level: 1, role: 'dev' },
      { level: 3, role: 'ops' },
      { level: 'unknown' },
    ],
    rounds: [[{ level: 1 }, { level: 1 }, { level: 1 }, { level: 1 }, { level: 0 }]],
  })
  expect(answers['release-event']).toEqual({
    kind: 'split',
    votes: [{ level: 0 }, { level: 0 }, { level: 2 }],
  })
  expect(Object.values(answers).filter(({ kind }) => kind === 'level')).toHaveLength(11)
})

test('killed between the votes and what the team makes of them, no vote is lost', async () => {
  const team = machine.sit(['assess', '--quick', '--team', 'Apps'])
  await beginVoting(team)
  team.type('1 4\r')
  await team.see('2 of 6 voted')
  team.signal('SIGKILL')
  await team.exit()

  const again = machine.sit()
  await again.see('Go on: Apps, 1 of 12 answered')
  again.press('enter')
  await again.see('2 of 12')
  await again.see('All at once, 1 to 4 fingers')
  again.press('left')
  await again.see('Split, three levels apart')
  again.press('ctrl+c')
  expect(await again.exit()).toMatchObject({ code: 130 })
  expect(again.modes()).toEqual(restoredModes)
})

test("a note is written in the person's own editor, and no file of it is left", async () => {
  const editor = machine.file('editor.sh')
  writeFileSync(editor, '#!/bin/sh\nstat -c %a "$1" > mode.txt\nprintf "by hand" >> "$1"\n')
  chmodSync(editor, 0o755)
  const temporary = machine.file('tmp')
  mkdirSync(temporary)
  const team = machine.sit(['assess', '--quick', '--team', 'Apps'], {
    env: { EDITOR: editor, TMPDIR: temporary },
  })
  await beginVoting(team)
  team.press('n')
  team.type('Ann, ')
  team.press('enter')
  await team.see('Note: Ann,')
  team.press('N')
  await team.see('Note: Ann,by hand')
  expect(readFileSync(machine.file('mode.txt'), 'utf8').trim()).toBe('600')
  // A Node that can keeps there what it compiled.
  expect(readdirSync(temporary).filter((name) => name !== 'node-compile-cache')).toEqual([])
  team.press('2')
  await team.see('Votes: 2')
  team.press('ctrl+c')
  expect(await team.exit()).toMatchObject({ code: 130 })
  expect(team.modes()).toEqual(restoredModes)
})

test('paused and taken up again, notes, skips, and the way of voting are there', async () => {
  const team = machine.sit(['assess', '--quick', '--team', 'Apps'])
  await beginVoting(team)
  team.type('22\r\r')
  await team.see('2 of 12')
  team.press('7', 'enter')
  await team.see('3 of 12')
  team.press('n')
  team.type('ask Bo')
  team.press('enter')
  await team.see('Note: ask Bo')
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 0 })

  const again = machine.sit()
  await again.see('Go on: Apps, 1 of 12 answered')
  again.press('enter')
  await again.see('3 of 12')
  await again.see('Note: ask Bo')
  await again.see('All at once, 1 to 4 fingers')
  again.press('left')
  await again.see(/❯ 7✓/u)
  again.press('q')
  expect(await again.exit()).toMatchObject({ code: 0 })
  expect(again.modes()).toEqual(restoredModes)
})

test('the time box is what this machine prefers, and a finished session leaves it so', async () => {
  const config = path.join(machine.home, '.config/boring-releases')
  mkdirSync(config, { recursive: true })
  const preferences = path.join(config, 'preferences.json')
  writeFileSync(preferences, JSON.stringify({ minutes: 90, quickMinutes: 15 }))
  const team = machine.sit()
  await team.see('about 90 minutes')
  await team.see('about 15 minutes')
  team.press('down', 'enter')
  await team.see('About the team')
  team.type('Apps')
  team.press('down', 'down', 'down')
  await team.see('about 90 minutes. The quick ones take about 15')
  team.press('down', 'down', 'down', 'down', 'enter')
  await team.see('1 of 12')
  team.press('r', 'home', 'enter')
  await team.see('1 of 4')
  await keepResult(team)
  team.press('q')
  await team.exit()
  expect(readJson(preferences)).toMatchObject({ team: 'Apps', minutes: 90, quickMinutes: 15 })
})

test('what was chosen last time comes first, is said, and is kept; what did not move is named before the result', async () => {
  const folder = path.join(machine.home, '.local/share/boring-releases')
  const store = fileStore({ path: folder, own: true }, { now: () => Date.now(), random: Math.random })
  await store.takeIn([
    {
      team: 'Apps',
      date: '2026-09-01',
      mode: 'quick',
      cadence: 'monthly',
      answers: { deployment: { kind: 'level', level: 0 } },
      actions: [
        { action: 'deployment:1', state: 'chosen', owner: 'Ann' },
        { action: 'find-out:detection', state: 'chosen' },
      ],
    },
  ])
  const team = machine.sit(['assess', '--quick', '--team', 'Apps'])
  await team.see('About the team')
  team.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
  await team.see('What you chose to try last time')
  await team.see('Ann')
  team.press('1')
  await team.see(/done +Put/u)
  team.press('4')
  await team.see(/dropped +Find out/u)
  team.press('enter')
  await team.see('1 of 12')
  team.press('b')
  await team.see('Answer first')
  expect(team.screen()).not.toContain('2026-09-01')
  team.press('1', 'enter')
  await team.see('2 of 12')
  team.press('left', 'b')
  await team.see('Last time, 2026-09-01: level 1. Nothing changed.')
  team.press('r')
  await team.see('Done, not moved: Put')
  team.press('ctrl+c')
  expect(await team.exit()).toMatchObject({ code: 130 })
  expect(team.modes()).toEqual(restoredModes)
  const [draft] = await store.listDrafts()
  expect(draft?.events.findLast(({ kind }) => kind === 'planned')).toEqual({
    kind: 'planned',
    experiments: [
      { action: 'deployment:1', state: 'done', owner: 'Ann' },
      { action: 'find-out:detection', state: 'dropped' },
    ],
  })
})
