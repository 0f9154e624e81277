import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine, readJson } from './boring.ts'

let machine: ReturnType<typeof newMachine>
const old = '01M808TX00SSTM0Z62X1BY7TME'
beforeEach(async () => {
  machine = newMachine()
  mkdirSync(machine.cwd, { recursive: true })
  for (const name of ['quick', 'constrained'])
    copyFileSync(path.join(root, `test/teams/${name}.json`), machine.file(`${name}.json`))
  await machine.run(['import', 'quick.json', 'constrained.json', '--data', 'data'])
})
afterEach(() => machine.remove())

interface File {
  readonly id: string
  readonly supersedes?: string
  readonly finished?: string
  readonly date: string
  readonly answers: Readonly<Record<string, { readonly level?: number }>>
}

const folder = () => machine.file('data/assessments/invoices')
const files = () => readdirSync(folder()).map((name) => readJson(path.join(folder(), name)) as File)
const listed = async () => {
  const { out } = await machine.run(['history', '--data', 'data', '--json'])
  return (JSON.parse(out) as { sessions: { id: string; team: string }[] }).sessions
}

test('a finished session is opened anew from the history, goes on after a kill, and takes the place of the old one', async () => {
  const [before] = files()
  const text = readFileSync(path.join(folder(), readdirSync(folder())[0] ?? ''), 'utf8')
  const team = machine.sit(['--data', 'data'])
  await team.see('Look back: 2 finished sessions')
  team.press('3', 'enter')
  await team.see('Look back: Invoices')
  team.press('e')
  await team.see('Correcting 2026-11-22: all answers')
  await team.see('all 12 answered')
  team.press('/')
  await team.see('Find:')
  team.type('reach production')
  await team.see(/❯ How did a change reach production/u)
  team.press('enter')
  await team.see('1 of 12')
  team.press('4', 'enter')
  await team.see('Correcting 2026-11-22: all answers')
  team.signal('SIGKILL')
  await team.exit()

  const again = machine.sit(['--data', 'data'])
  await again.see('Go on correcting: Invoices, 2026-11-22')
  again.press('enter')
  await again.see(/reach production\?\s+4/u)
  again.press('home', 'enter')
  await again.see('1 of 4')
  again.press('enter', 'enter', 'enter')
  await again.see('What to try')
  again.press('end', 'enter')
  await again.see('Saved')
  again.press('q')
  expect(await again.exit()).toMatchObject({ code: 0 })

  const after = files().find(({ id }) => id !== old)
  expect(after).toMatchObject({ supersedes: old, date: '2026-11-22' })
  expect(after?.finished).toBe(before?.finished)
  expect(after?.answers['deployment']?.level).toBe(3)
  expect({ ...after?.answers, deployment: 0 }).toEqual({ ...before?.answers, deployment: 0 })
  expect(await listed()).toMatchObject([
    { id: after?.id, team: 'Invoices' },
    { id: expect.any(String), team: 'Warehouse' },
  ])
  expect(readFileSync(path.join(folder(), `2026-11-22-${old}.json`), 'utf8')).toBe(text)
})

test('looked at and left, nothing is kept of it', async () => {
  const team = machine.sit(['assess', '--correct', 'invoices', '--data', 'data'])
  await team.see('Correcting 2026-11-22: all answers')
  team.press('q')
  expect(await team.exit()).toMatchObject({ code: 0 })
  expect(team.scrollback()).not.toContain('Saved')
  expect(files()).toHaveLength(1)
  const home = machine.sit(['--data', 'data'])
  await home.see('Look back')
  expect(home.screen()).not.toContain('Go on')
  home.stop()
})

test('line by line, from the list of past sessions or by name', async () => {
  const byName = await machine.run(['assess', '--plain', '--correct', old, '--data', 'data'], {
    input: '1\n3\n\n\n\n',
  })
  expect(byName).toMatchObject({ status: 0, err: '' })
  expect(byName.out).toMatch(/^Correcting the session of Invoices, 2026-11-22\.\n/u)
  const after = files().find(({ id }) => id !== old)
  expect(after).toMatchObject({ supersedes: old, answers: { deployment: { level: 2 } } })
  const home = await machine.run(['assess', '--plain', '--data', 'data'], { input: '3\n1\ne\ns\n' })
  expect(home.out).toContain('Correcting the session of Invoices, 2026-11-22.')
})

test('what cannot be corrected is said', async () => {
  const correct = (which: string) => machine.run(['assess', '--plain', '--correct', which, '--data', 'data'])
  expect(await correct('quick.json')).toMatchObject({
    status: 1,
    err: 'boring: quick.json is a file; name a session of the history: its id, its team, or latest\n',
  })
  expect(await correct('nobody')).toMatchObject({
    status: 1,
    err: expect.stringContaining('nobody is no id'),
  })
  expect(await machine.run(['assess', '--correct', 'latest', '--quick', '--data', 'data'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('--quick'),
  })
})
