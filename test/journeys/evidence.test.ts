import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Finding } from '../../src/domain/assessment.ts'
import { emptyFolder, repository } from '../evidence/repository.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { newMachine, readJson } from './boring.ts'
import { keepResult } from './keepResult.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

/** A release of one commit every twentieth day, 15 of them up to yesterday. */
function everyTwentyDays(): string {
  const { path, commit, tag } = repository()
  for (let back = 14; back >= 0; back--) {
    const on = new Date(Date.now() - (back * 20 + 1) * 86_400_000).toISOString().slice(0, 10)
    commit({ on, by: 'Ada Lovelace' })
    tag(`v1.${14 - back}.0`)
  }
  return path
}

/** Answers the quick twelve at a level, passing what is shown beside an answer; the questions that it stood beside. */
async function answerAll(team: PseudoTerminal, digit: string): Promise<readonly number[]> {
  const beside: number[] = []
  for (let place = 1; place <= 12; place++) {
    const next = place === 12 ? 'All answers' : `${place + 1} of 12`
    team.press(digit, 'enter')
    await team.see(new RegExp(`${next}|Beside your answer`, 'u'))
    if (!team.screen().includes('Beside your answer')) continue
    beside.push(place)
    team.press('escape')
    await team.see(next)
  }
  return beside
}

test(
  'a team sees what its tags say once it has answered, says a sentence, and the report prints both',
  { timeout: 60_000 },
  async () => {
    const team = machine.sit([
      'assess',
      '--quick',
      '--team=Payments',
      '--cadence=on-demand',
      '--evidence',
      everyTwentyDays(),
      '/nowhere',
    ])
    await team.see('About the team')
    await team.see('Not read: /nowhere')
    expect(team.screen()).not.toMatch(/Releases came|tags/u)
    team.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
    await team.see('Beside your answer')
    await team.see('Releases came in nearly every month')
    expect(team.screen()).toContain('over 15 releases; source: tags')
    team.type('Only the app is tagged.')
    team.press('enter')
    await team.see('1 of 12')
    // A pace of a month leaves no room for level 4 of the first question; the other eleven have no witness here.
    expect(await answerAll(team, '4')).toEqual([1])
    team.press('home', 'enter')
    await team.see('1 of 4')
    await keepResult(team)
    team.press('q')
    expect(await team.exit()).toMatchObject({ code: 0 })

    const [assessment = ''] = machine.assessments()
    const { evidence = [] } = readJson(assessment) as { evidence: readonly Finding[] }
    expect(evidence[0]).toMatchObject({
      id: 'release-cadence',
      value: 'monthly',
      n: 15,
      confidence: 'high',
      question: 'cadence',
      contradicts: true,
      said: 'Only the app is tagged.',
    })
    expect(readFileSync(assessment, 'utf8')).not.toMatch(/lovelace|example\.org/iu)
    const [report = ''] = machine.reports()
    expect(readFileSync(report, 'utf8')).toContain('Only the app is tagged.')
    expect(readFileSync(report, 'utf8')).toContain('Releases came in nearly every month')
  },
)

/** Begins from the form, and answers the first question. */
async function answerOne(team: PseudoTerminal): Promise<void> {
  team.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
  await team.see('1 of 12')
  team.press('3', 'enter')
  await team.see('2 of 12')
}

test('evidence that cannot be had keeps nobody from answering', { timeout: 60_000 }, async () => {
  const team = machine.sit(['assess', '--quick', '--team', 'Payments', '--evidence', '/nowhere'])
  await team.see('Not read: /nowhere is not there')
  await answerOne(team)
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 0 })
})

test(
  'while git does not answer every key does, and leaving does not wait for it',
  { timeout: 60_000 },
  async () => {
    const folder = emptyFolder()
    writeFileSync(path.join(folder, 'git'), '#!/bin/sh\nsleep 50\n', { mode: 0o755 })
    const team = machine.sit(['assess', '--quick', '--team', 'Payments', '--evidence', folder], {
      env: { PATH: `${folder}:${process.env['PATH']}` },
    })
    await team.see('About the team')
    await answerOne(team)
    team.press('q')
    expect(await team.exit()).toMatchObject({ code: 0 })
    expect(team.scrollback()).toContain('Saved: 1 of 12 answers')
  },
)
