import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine, readJson } from './boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
  cpSync(path.join(root, 'test/bank/acme'), machine.file('acme'), { recursive: true })
})
afterEach(() => machine.remove())

/** The quick ones of ours, and that of the layer. */
const all = 13

function change(file: string, was: string, becomes: string): void {
  const text = readFileSync(machine.file(file), 'utf8')
  expect(text).toContain(was)
  writeFileSync(machine.file(file), text.replace(was, becomes))
}

test('a layer goes through the walk, a draft that outlives a change of it, the score, the report and the comparison', async () => {
  const team = machine.sit(['assess', '--quick', '--team', 'Tills', '--questions', 'acme'])
  await team.see('About the team')
  for (let row = 0; row < 7; row++) team.press('down')
  team.press('enter')
  await team.see(`1 of ${all}`)
  await team.see('How does a change reach the tills?')
  team.press('2', 'enter')
  await team.see(`2 of ${all}`)
  team.signal('SIGKILL')
  await team.exit()

  change('acme/layer.yaml', 'reach the tills?', 'reach the moon?')
  change('acme/layer.yaml', 'version: 3', 'version: 4')
  const again = machine.sit(['--questions', 'acme'])
  await again.see(`Go on: Tills, 1 of ${all} answered`)
  again.press('enter')
  await again.see(`2 of ${all}`)
  again.press('left')
  await again.see('How does a change reach the tills?')
  again.press('right')
  for (let place = 2; place <= all; place++) {
    await again.see(`${place} of ${all}`)
    if (place === all) await again.see('How long did tills stand still')
    again.press('1', 'enter')
  }
  await again.see('All answers')
  again.press('q')
  expect(await again.exit()).toMatchObject({ code: 0 })

  // Without --questions it goes on with its own questions all the same.
  const plain = await machine.run(['assess', '--plain'], { input: '1\n\n\n\n' })
  expect(plain).toMatchObject({ status: 0, err: '' })
  expect(plain.out).toContain(`Go on: Tills, ${all} of ${all} answered`)
  const [file = ''] = machine.assessments()
  const kept = readJson(file) as {
    bank: { layer: string; revisions: Readonly<Record<string, number>> }
    answers: Readonly<Record<string, { level: number }>>
  }
  expect(kept.bank).toMatchObject({ version: '1.0.0', layer: 'acme 3' })
  expect(kept.bank.revisions).toMatchObject({ 'till-downtime': 1, approvals: 101 })
  expect(kept.bank.revisions).not.toHaveProperty('database-changes')
  expect(kept.answers['till-downtime']).toMatchObject({ level: 0 })
  const [report = ''] = machine.reports()
  expect(readFileSync(report, 'utf8')).toContain('Tills stood still during opening hours')
  expect(readFileSync(report, 'utf8')).not.toContain('judged here with')

  const changed = await machine.run(['score', file, '--questions', 'acme'])
  expect(changed.err).toMatch(
    /asked with version 1.0.0 with acme 3 and judged here with version 1.0.0 with acme 4/u,
  )
  change('acme/layer.yaml', 'reach the moon?', 'reach the tills?')
  change('acme/layer.yaml', 'version: 4', 'version: 3')
  const scored = await machine.run(['score', file, '--json', '--questions', 'acme'])
  expect(scored.err).toBe('')
  const reported = await machine.run([
    'report',
    'latest',
    '--format',
    'json',
    '--out',
    '-',
    '--questions',
    'acme',
  ])
  expect(JSON.parse(reported.out)).toMatchObject(JSON.parse(scored.out) as object)
  expect(scored.out).toContain('"capability": "shops"')

  const ours =
    'team: Tills\ndate: 2026-01-05\ncadence: monthly\nbank: { version: 1.0.0, revisions: { deployment: 1, approvals: 1 } }\nanswers: { deployment: 0, approvals: 0 }\n'
  writeFileSync(machine.file('older.yaml'), ours)
  const compared = await machine.run(['compare', './older.yaml', file, '--json', '--questions', 'acme'])
  expect(compared.status).toBe(0)
  expect(compared.err).toMatch(/the session of 2026-01-05 was asked with version 1.0.0 and judged here/u)
  expect(compared.err.split('\n').filter(Boolean)).toHaveLength(1)
  const { compared: alike, answers } = JSON.parse(compared.out) as {
    compared: number
    answers: { question: string; change: { kind: string } }[]
  }
  expect(alike).toBe(1)
  expect(answers.find(({ question }) => question === 'approvals')?.change.kind).toBe('question')
}, 60_000)

test('a draft with our questions goes on with them, whatever layer there is now', async () => {
  const begin = ['quick', 'Ours', '', '4', '', '2', '', '', '', '1']
  await machine.run(['assess', '--plain'], { input: `${begin.join('\n')}\n` })
  const { out } = await machine.run(['assess', '--plain', '--questions', 'acme'], { input: '1\n' })
  expect(out).toContain('Go on: Ours, 1 of 12 answered')
  expect(out).toContain('Question 2 of 12')
}, 30_000)
