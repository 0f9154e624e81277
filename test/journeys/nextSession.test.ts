import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { newMachine, readJson } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

const patience = 60_000
const team = path.join(root, 'test/teams/payments.json')
const { service } = readJson(team) as { readonly service?: string }
const assess = ['assess', '--team', 'Payments', ...(service === undefined ? [] : ['--service', service])]

/** A finished session whose report people have worked with: one is done, one has an owner, one is none of ours. */
async function givenEditedReport(): Promise<string> {
  expect(await machine.run(['import', team])).toMatchObject({ status: 0 })
  expect(await machine.run(['report', 'latest'])).toMatchObject({ status: 0 })
  const [file = ''] = machine.reports()
  const edited = readFileSync(file, 'utf8')
    .replaceAll('\n', '\r\n')
    .replace('- [ ] **Close the holes', '* [X] **Close the holes')
    .replace('- [ ] **Agree on one way back', '- [ ] Buy coffee\r\n- [ ] **Agree on one way back')
  const at = edited.indexOf('- Owner:', edited.indexOf('**Agree on one way back'))
  writeFileSync(file, `${edited.slice(0, at)}- Owner: Kim${edited.slice(at + 8)}`)
  return path.relative(machine.cwd, file)
}

/** What the history says of experiments: the newest assessment that stands. */
async function inHistory(): Promise<unknown> {
  const { out } = await machine.run(['export', 'latest', '--json', '--with-notes'])
  const { assessments } = JSON.parse(out) as {
    readonly assessments: readonly { readonly actions?: unknown }[]
  }
  return assessments[0]?.actions
}

const taken = [
  { action: 'test-confidence:2', state: 'done' },
  { action: 'rollback-plan:2', state: 'chosen', owner: 'Kim' },
]

async function begin(sitting: PseudoTerminal): Promise<void> {
  await sitting.see('About the team')
  sitting.press('down', 'down', 'down', 'down', 'down', 'down', 'down', 'down', 'enter')
  await sitting.see('What you chose to try last time')
}

test(
  'the next session begins with what the report says, and takes it into the history after the yes',
  async () => {
    const file = await givenEditedReport()
    const refusing = machine.sit(assess)
    await refusing.see('Payments: the next session begins with what is new in')
    await begin(refusing)
    await refusing.see('[done]')
    expect(refusing.screen()).toContain(`In [ ]: what ${file} says`)
    expect(refusing.screen()).toContain('“Buy coffee” is no experiment')
    refusing.press('escape')
    await refusing.see('1 of 32')
    refusing.press('q')
    expect(await refusing.exit()).toMatchObject({ code: 0 })
    expect(await inHistory()).toBeUndefined()

    const agreeing = machine.sit(assess)
    await begin(agreeing)
    await agreeing.see('❯ [done]')
    agreeing.press('enter', 'enter')
    await agreeing.see('❯ Yes, keep what stands in [ ]')
    agreeing.press('enter')
    await agreeing.see('1 of 32')
    agreeing.press('q')
    expect(await agreeing.exit()).toMatchObject({ code: 0 })
    expect(await inHistory()).toEqual(taken)
    expect(await machine.run(['report', '--read', file])).toMatchObject({
      status: 0,
      out: expect.stringContaining('Nothing in it is new'),
    })
  },
  patience,
)

test(
  'so does the session in lines',
  async () => {
    const file = await givenEditedReport()
    const talking = machine.sit([...assess, '--plain'], { rows: 60 })
    for (const prompt of [
      'Team [',
      'Service [',
      'People',
      'Questions',
      'You release',
      'You want',
      'Human',
      'Enter begins',
    ]) {
      await talking.see(new RegExp(`^${prompt.replace('[', '\\[')}[^\\n]*: ?$`, 'mu'))
      talking.press('enter')
    }
    await talking.see('What became of it [done]:')
    expect(talking.screen()).toContain(`From ${file}: done.`)
    expect(talking.screen()).toContain('“Buy coffee” is no experiment')
    talking.press('enter')
    await talking.see('What became of it [goes on, Kim]:')
    talking.press('enter')
    await talking.see('Keep this? y or n:')
    expect(await inHistory()).toBeUndefined()
    talking.type('y')
    talking.press('enter')
    await talking.see('Question 1 of 32')
    talking.type('s')
    talking.press('enter')
    expect(await talking.exit()).toMatchObject({ code: 0 })
    expect(await inHistory()).toEqual(taken)
  },
  patience,
)
