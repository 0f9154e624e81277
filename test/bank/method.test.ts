import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { judge } from '../../src/commands/judged/judge.ts'
import { answerTo } from '../../src/domain/assessment.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { listed } from '../../src/domain/words/figures.ts'
import { wordsOf } from '../../src/domain/roadmap/action.ts'
import { readAssessment } from '../../src/store/assessments/assessmentFile.ts'
import { bank } from '../bankOfQuestions.ts'
import { root } from '../house/sourceFiles.ts'

const file = path.join(root, 'questions/METHOD.md')
const marks = /(<!-- computed:.*-->\n)([\s\S]*)(<!-- \/computed -->)/u

/** A figure with two digits at most, and no more than it needs. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, place) => (place ? '---:' : '---'))), ...rows.map(line)]
}

/** The example, worked through with the program's own figures. */
function worked(assessment: Assessment): string {
  const { diagnosis, roadmap } = judge(bank, assessment)
  const { working, situation, position } = diagnosis
  const [constraint] = working?.low.holders ?? []
  if (!working || !constraint) throw new Error('the example has no constraint')
  const { low } = working
  const { capability } = constraint
  const asked = bank.questions
    .filter((question) => question.capability === capability.id && question.needs[low.index] > 0)
    .map(({ id, needs, weight }) => {
      const answer = answerTo(assessment.answers, id)
      const need = needs[low.index]
      const level = answer?.kind === 'level' ? answer.level : 0
      return { id, need, level, weight, short: Math.max(0, need - level) / need }
    })
  const shortOfAll = asked.reduce((sum, { weight, short }) => sum + weight * short, 0)
  const weightOfAll = asked.reduce((sum, { weight }) => sum + weight, 0)
  const severity = shortOfAll / weightOfAll
  expect(severity).toBeCloseTo(1 - constraint.ready, 9)
  const total = low.capabilities.reduce((sum, { weight }) => sum + weight, 0)
  expect((100 * constraint.weight * severity) / total).toBeCloseTo(constraint.drag, 9)
  const title = bank.words.steps[working.step].title
  return `${[
    `**What is short in ${capability.title.toLowerCase()}**, ${title}:`,
    '',
    ...table(
      ['question', 'needed', 'answer', 'short', 'weight', 'short × weight'],
      asked.map(({ id, need, level, short, weight }) => [
        `\`${id}\``,
        `${need}`,
        `${level}`,
        figure(short),
        figure(weight),
        figure(short * weight),
      ]),
    ),
    '',
    `Together ${figure(shortOfAll)} of a weight of ${figure(weightOfAll)}: ${figure(severity)} is short. The weights of all capabilities at`,
    `this step make ${figure(total)}, and ${figure(constraint.weight)} of them are its own: it costs 100 · ${figure(constraint.weight)} · ${figure(severity)} / ${figure(total)} = ${figure(constraint.drag)} points.`,
    '',
    `**All capabilities**, ${title}:`,
    '',
    ...table(
      ['capability', 'weight', 'short', 'costs', 'holds it up'],
      low.capabilities.map(({ capability: each, weight, ready, drag, holds }) => [
        each.title,
        figure(weight),
        figure(1 - ready),
        figure(drag),
        holds ? 'yes' : 'no',
      ]),
    ),
    '',
    `They cost ${figure(100 - (low.readiness ?? 0))} of 100, so the step is ${figure(low.readiness ?? 0)} % ready. What holds it up:`,
    `${listed(low.holders.map((each) => each.capability.title.toLowerCase()))}. The first of these costs most: it is the constraint. The`,
    `situation is called *${situation}*, and the position is *${bank.words.stages[position?.low ?? 'manual'].title}*.`,
    '',
    '**Now**, in this order:',
    '',
    ...roadmap.now.map(
      (action, place) =>
        `${place + 1}. ${wordsOf(action).title} (\`${action.question.id}\` from ${action.to - 1} to ${action.to}, ${figure(action.gain)} points)`,
    ),
  ].join('\n')}\n`
}

async function example(text: string): Promise<Assessment> {
  const yaml = /```yaml\n([\s\S]*?)```/u.exec(text)?.[1] ?? ''
  const read = await readAssessment(yaml, 'METHOD.md', bank)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

test('the figures in questions/METHOD.md are those of the program; npm run generate writes them', async () => {
  const text = readFileSync(file, 'utf8')
  const assessment = await example(text)
  expect(Object.keys(assessment.answers)).toEqual(bank.questions.map(({ id }) => id))
  const right = text.replace(
    marks,
    (_, begin: string, __, end: string) => `${begin}\n${worked(assessment)}\n${end}`,
  )
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, right)
  expect(readFileSync(file, 'utf8')).toBe(right)
})

test('the five metrics have their current names', () => {
  const text = readFileSync(file, 'utf8').replace(/\s+/gu, ' ')
  for (const name of [
    'change lead time',
    'deployment frequency',
    'change fail rate',
    'failed deployment recovery time',
    'deployment rework rate',
  ])
    expect(text).toContain(name)
})
