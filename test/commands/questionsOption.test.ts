import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newMachine } from '../journeys/boring.ts'

const acme = path.join(import.meta.dirname, '../bank/acme')

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

function given(name: string, text: string): string {
  mkdirSync(path.dirname(machine.file(name)), { recursive: true })
  writeFileSync(machine.file(name), text)
  return name
}

const head = 'team: Tills\ndate: 2026-11-22\ncadence: weekly\n'
const retro = `${head}answers: { deployment: 1, till-downtime: 0, till-tests: 1 }\n`

/** How many questions the program has, and the first words of one of them. */
async function asked(args: readonly string[], extra: NodeJS.ProcessEnv = {}) {
  const { out, err, status } = await machine.run(['questions', 'list', '--json', ...args], { extra })
  if (status !== 0) return err
  return (JSON.parse(out) as { layer?: string }).layer ?? 'ours'
}

/** A layer that says nothing but its name. */
function layer(name: string, folder: string): string {
  given(`${folder}/layer.yaml`, `name: ${name}\nversion: 1\nextends: 1.0.0\n`)
  return folder
}

test('a flag goes before the environment, before the team, before the preferences', async () => {
  expect(await asked([])).toBe('ours')
  const preferred = path.join(machine.home, '.config/boring-releases')
  mkdirSync(preferred, { recursive: true })
  layer('preferred', 'one')
  writeFileSync(
    path.join(preferred, 'preferences.json'),
    JSON.stringify({ questions: machine.file('one'), team: 'Tills' }),
  )
  expect(await asked([])).toBe('preferred 1')
  layer('team', '.boring-releases/questions')
  expect(await asked([])).toBe('team 1')
  layer('environment', 'three')
  expect(await asked([], { BORING_QUESTIONS: 'three' })).toBe('environment 1')
  layer('flag', 'four')
  expect(await asked(['--questions', 'four'], { BORING_QUESTIONS: 'three' })).toBe('flag 1')
})

describe('a layer', () => {
  test('is what a file is scored and reported with', async () => {
    const file = given('retro.yaml', retro)
    const ours = await machine.run(['score', file])
    expect(ours.status).toBe(1)
    expect(ours.err).toMatch(/retro.yaml:4:\d+ "till-downtime" is not a question of this bank/u)
    const scored = await machine.run(['score', file, '--json', '--questions', acme])
    expect(scored).toMatchObject({ status: 0, err: '' })
    const { coverage, steps } = JSON.parse(scored.out) as {
      coverage: { asked: number; answered: number }
      steps: { capabilities: { capability: string }[] }[]
    }
    expect(coverage).toMatchObject({ asked: 33, answered: 3 })
    expect(steps[1]?.capabilities.map(({ capability }) => capability)).toContain('shops')
    const reported = await machine.run(['report', './retro.yaml', '--out', '-', '--questions', acme])
    expect(reported).toMatchObject({ status: 0, err: '' })
    expect(reported.out).toContain('Tills stood still during opening hours')
    expect(reported.out).toContain('Questions: version 1.0.0 with acme 3.')
  })

  test('that is broken is refused by whatever needs it, every problem with its place', async () => {
    given('broken/layer.yaml', 'name: acme\nversion: 0\nextends: 1.0.0\nshut: {}\n')
    for (const args of [['score', 'retro.yaml'], ['questions'], ['report'], ['history'], ['show']]) {
      given('retro.yaml', retro)
      const { status, out, err } = await machine.run([...args, '--questions', 'broken'])
      expect([status, out]).toEqual([1, ''])
      expect(err).toMatch(/broken\/layer.yaml:2:1 "version" is below 1/u)
      expect(err).toMatch(/broken\/layer.yaml:4:1 shut is not a key/u)
    }
  })

  test('in no folder, or with nothing in it, is one line', async () => {
    expect(await asked(['--questions', 'nowhere'])).toMatch(/^boring: nowhere .*\n$/u)
    mkdirSync(machine.file('empty'))
    expect(await asked(['--questions', 'empty'])).toMatch(/^boring: empty holds no questions; .*\n$/u)
    expect(await asked(['--questions', given('file.yaml', 'a: 1\n')])).toMatch(/^boring: file.yaml: .*\n$/u)
    expect(await asked(['--questions', ''])).toMatch(/names no folder/u)
  })
})

describe('a session that was asked with other questions', () => {
  const stamp = (bank: string, answers: string) => `${head}bank: ${bank}\nanswers: ${answers}\n`

  test('is scored with a line that says so', async () => {
    const file = given(
      'retro.yaml',
      stamp(
        '{ version: 1.0.0, layer: acme 3, revisions: { deployment: 1, till-downtime: 1 } }',
        '{ deployment: 1, till-downtime: 0 }',
      ),
    )
    const scored = await machine.run(['score', file])
    expect(scored.status).toBe(0)
    expect(scored.err).toMatch(
      /^boring: the session of 2026-11-22 was asked with version 1.0.0 with acme 3 and judged here with version 1.0.0: \d+ questions are not the same in both\n$/u,
    )
    const reported = await machine.run(['report', `./${file}`, '--out', '-'])
    expect(reported.out).toContain('asked with version 1.0.0 with acme 3 and judged here with version 1.0.0')
    expect(reported.err).toMatch(/asked with version 1.0.0 with acme 3/u)
  })

  test('is scored without a word where the questions are the same, or where it does not say', async () => {
    expect((await machine.run(['score', given('plain.yaml', retro), '--questions', acme])).err).toBe('')
    const { out } = await machine.run(['questions', 'list', '--json', '--questions', acme])
    const { questions } = JSON.parse(out) as { questions: { id: string; revision: number }[] }
    const revisions = JSON.stringify(Object.fromEntries(questions.map(({ id, revision }) => [id, revision])))
    const same = given(
      'same.yaml',
      stamp(`{ version: 1.0.0, layer: acme 3, revisions: ${revisions} }`, '{ deployment: 1 }'),
    )
    expect((await machine.run(['score', same, '--questions', acme])).err).toBe('')
    const older = revisions.replace('"approvals":101', '"approvals":1')
    const changed = given(
      'changed.yaml',
      stamp(`{ version: 1.0.0, layer: acme 3, revisions: ${older} }`, '{ deployment: 1 }'),
    )
    expect((await machine.run(['score', changed, '--questions', acme])).err).toMatch(
      /1 question is not the same/u,
    )
  })
})
