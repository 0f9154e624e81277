import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine } from '../journeys/boring.ts'
import type { PseudoTerminal } from '../terminal/pseudoTerminal.ts'
import { svgOf } from './svgOf.ts'

const folder = path.join(root, '.github/pictures')
const stoppedClock = path.join(import.meta.dirname, 'stoppedClock.mjs')
const patience = 60_000
const pictures = new Map<string, string>()

const titles = {
  home: 'The home screen: go on, start, look back',
  question: 'A question, before the votes of all are in',
  vote: 'The votes on a question: how they spread, and what is proposed',
  result: 'The result: what holds the team back, in large print, with the answers that make it',
  roadmap: 'The roadmap: up to three experiments, each with somebody and a day',
} as const

/** A real session in a pseudo-terminal, photographed where the README shows it. */
async function takePictures(team: PseudoTerminal): Promise<void> {
  const take = (name: keyof typeof titles) => pictures.set(name, svgOf(titles[name], team.cells()))
  await team.see('Start: all')
  await team.see('Look back: 1')
  take('home')
  team.press('end', 'up', 'enter')
  await team.see('Look back: Payments')
  team.press('enter')
  await team.see('1 of 4')
  take('result')
  team.press('escape', 'escape')
  await team.see('Start quick')
  team.press('home', 'down', 'enter')
  await team.see('About the team')
  team.type('Payments')
  team.press('down', 'down')
  team.type('5')
  team.press('down', 'down')
  await team.see('← weekly →')
  team.press('down', 'down', 'down', 'enter')
  await team.see('1 of 12')
  team.press('tab')
  await team.see('All at once')
  team.press('up')
  await team.seeNo('Hands up: everybody')
  take('question')
  for (const [place, fingers] of votes.entries()) {
    await team.see(`${place + 1} of 12`)
    team.type(`${fingers}\r`)
    await team.see('5 of 5 voted')
    if (place === 0) take('vote')
    team.press('enter')
  }
  await team.see('All answers')
  team.press('home', 'enter')
  await team.see('1 of 4')
  team.press('right', 'right', 'right')
  await team.see('4 of 4')
  team.press('enter')
  await team.see('Who sees to it')
  team.type('Ana')
  team.press('enter', 'enter')
  await team.see(/Ana, 2026/u)
  take('roadmap')
}

/** What each of five people shows, question by question. */
const votes = [
  '12233',
  '22222',
  '22233',
  '33333',
  '22222',
  '22333',
  '22222',
  '22222',
  '22233',
  '33333',
  '33333',
  '22233',
]

let machine: ReturnType<typeof newMachine>
beforeAll(async () => {
  machine = newMachine()
  const history = path.join(machine.home, '.local/share/boring-releases/assessments/payments')
  mkdirSync(history, { recursive: true })
  copyFileSync(
    path.join(root, 'test/teams/payments.json'),
    path.join(history, '2026-11-22-01KAMR7Y8ZQW3T5V6X9B2C4D3E.json'),
  )
  writeFileSync(path.join(machine.home, '.local/share/boring-releases/format.json'), '{ "format": 1 }\n')
  const team = machine.sit([], { env: { NODE_OPTIONS: `--import ${stoppedClock}` } })
  await takePictures(team)
  team.stop()
}, patience)
afterAll(() => machine.remove())

test.each(Object.keys(titles))('the picture of %s in the README is what the program shows', (name) => {
  const file = path.join(folder, `${name}.svg`)
  const made = pictures.get(name)
  if (process.env['UPDATE_GOLDEN'] === '1' && made) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, made)
  }
  expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true)
  expect(made).toBe(readFileSync(file, 'utf8'))
  expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(`.github/pictures/${name}.svg`)
})
