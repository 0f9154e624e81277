import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listText, questionText } from '../../src/commands/questions/questionText.ts'
import { writeNewQuestion } from '../../src/commands/questions/newQuestion.ts'
import { bank } from '../bankOfQuestions.ts'
import { root } from '../house/sourceFiles.ts'
import { newMachine } from '../journeys/boring.ts'

let machine: ReturnType<typeof newMachine>
beforeEach(() => {
  machine = newMachine()
})
afterEach(() => machine.remove())

test.each([80, 50, 100])('the list and each question stay within %i columns, and say everything', (width) => {
  const squeezed = (text: string) => text.replace(/\s+/gu, '')
  const list = listText(bank, width)
  expect(list.split('\n').filter((line) => line.length > width)).toEqual([])
  for (const { id, asks } of bank.questions) {
    expect(list).toContain(` ${id}`)
    expect(squeezed(list)).toContain(squeezed(asks))
  }
  for (const question of bank.questions) {
    const text = questionText(bank, question, width)
    expect(text.split('\n').filter((line) => line.length > width)).toEqual([])
    const { asks, why, look, levels, actions } = question
    const words = [
      asks,
      why,
      look,
      ...levels,
      ...actions.flatMap(({ title, risk, opens }) => [title, risk, opens]),
    ]
    for (const each of words) expect(squeezed(text)).toContain(squeezed(each))
  }
})

test('a new question is written in place, and a second time it is refused', async () => {
  cpSync(path.join(root, 'questions'), machine.file('questions'), { recursive: true })
  const was = readFileSync(machine.file('questions/testing.yaml'), 'utf8')
  let err = ''
  const here = { cwd: machine.cwd, err: (text: string) => void (err += text) }
  expect(await writeNewQuestion('testing', 'till-queues', {}, here)).toBe(0)
  const now = readFileSync(machine.file('questions/testing.yaml'), 'utf8')
  expect(now.startsWith(was)).toBe(true)
  const [, line = ''] = /^questions\/testing.yaml:(\d+): the question is there/u.exec(err) ?? []
  expect(now.split('\n')[Number(line) - 1]).toBe('  - id: till-queues')
  err = ''
  expect(await writeNewQuestion('testing', 'till-queues', {}, here)).toBe(1)
  expect(err).toBe('boring: till-queues is taken; choose another\n')
  expect(readFileSync(machine.file('questions/testing.yaml'), 'utf8')).toBe(now)
})

test('without a folder of questions it says how to name one', async () => {
  const { status, err } = await machine.run(['questions', 'new', 'testing', 'till-queues'])
  expect(status).toBe(1)
  expect(err).toMatch(/^boring: questions .*\n$/u)
})
