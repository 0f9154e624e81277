import { expect, test } from 'vitest'
import type { Answer, Assessment } from '../../src/domain/assessment.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../../src/domain/roadmap/roadmap.ts'
import { sinceLastTime } from '../../src/report/sections/sinceLastTime.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { bank } from '../bankOfQuestions.ts'

const session = (date: string, answers: Readonly<Record<string, Answer>>, more: Partial<Assessment> = {}) => {
  const levels = bank.questions.map(({ id }): [string, Answer] => [id, { kind: 'level', level: 1 }])
  const assessment: Assessment = {
    team: 'Payments',
    date,
    mode: 'full',
    cadence: 'weekly',
    answers: { ...Object.fromEntries(levels), ...answers },
    ...more,
  }
  return { assessment, diagnosis: diagnose(bank, assessment) }
}

test('a report says what moved since, what only seems to have, and what became of the experiments', () => {
  const earlier = session(
    '2026-08-22',
    {
      deployment: { kind: 'level', level: 1, votes: [{ level: 0 }, { level: 2 }] },
      detection: { kind: 'unknown' },
    },
    { actions: [{ action: 'approvals:2', state: 'chosen' }] },
  )
  const later = session(
    '2026-11-22',
    {
      deployment: { kind: 'level', level: 2, votes: [{ level: 2 }, { level: 2 }] },
      detection: { kind: 'level', level: 2 },
      approvals: { kind: 'level', level: 2 },
    },
    { actions: [{ action: 'approvals:2', state: 'moved' }] },
  )
  const roadmap = planRoadmap(bank, later.diagnosis)
  const blocks = sinceLastTime({ ...later, bank, roadmap, earlier: [earlier] })
  const lines = writeMarkdown({ type: 'root', children: [...blocks] }).split('\n')
  const asks = (id: string) => bank.questions.find((each) => each.id === id)?.asks
  expect(lines[0]).toBe('## Since 22 August 2026')
  expect(lines).toContain('Practice moved on:')
  expect(lines).toContain(`- *${asks('approvals')}* level 2 then, level 3 now`)
  expect(
    lines.slice(lines.indexOf('Moved by less than your votes lay apart, so it may be nothing:'))[2],
  ).toBe(`- *${asks('deployment')}* level 2 then, level 3 now`)
  expect(lines).toContain(`- *${asks('detection')}* nobody could say then, level 3 now`)
  expect(lines.findLast((line) => line.startsWith('- '))).toMatch(
    /^- .*: done, and its signal moved; the level is reached$/u,
  )
  expect(lines.some((line) => /ready then, .* now/u.test(line))).toBe(true)
})

test('the first report says nothing of it', () => {
  const only = session('2026-11-22', {})
  expect(sinceLastTime({ ...only, bank, roadmap: planRoadmap(bank, only.diagnosis) })).toEqual([])
})
