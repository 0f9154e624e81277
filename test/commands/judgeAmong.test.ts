import { expect, test } from 'vitest'
import { judgeAmong } from '../../src/commands/judged/judge.ts'
import { reportText } from '../../src/commands/reports/reportText.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import { bank } from '../bankOfQuestions.ts'
import { assessmentOf } from '../report/teams.ts'
import { fakeWorld, idOf } from '../store/world.ts'

const { started: _, finished: __, ...payments } = assessmentOf('payments')

test('a report knows the sessions before it, of the same team and service only', async () => {
  const store = memoryStore(fakeWorld())
  const sessions = [
    { ...payments, id: idOf(1), date: '2026-05-01', finished: '2026-05-01T10:00:00.000Z' },
    { ...payments, id: idOf(2), team: 'Apps', date: '2026-06-01', finished: '2026-06-01T10:00:00.000Z' },
    {
      ...payments,
      id: idOf(3),
      service: 'refunds',
      date: '2026-07-01',
      finished: '2026-07-01T10:00:00.000Z',
    },
    { ...payments, id: idOf(4), team: 'PAYMENTS', date: '2026-08-01', finished: '2026-08-01T10:00:00.000Z' },
    { ...payments, id: idOf(5), date: '2026-11-22', finished: '2026-11-22T10:00:00.000Z' },
  ]
  for (const session of sessions) await store.finish(session)
  const entries = await store.list()
  const report = judgeAmong(bank, sessions[3] ?? payments, entries)
  expect(report.earlier?.map(({ assessment }) => assessment.id)).toEqual([idOf(1)])
  const last = await reportText(judgeAmong(bank, sessions[4] ?? payments, entries), { format: 'markdown' })
  expect(last).toContain('## Since 1 August 2026')
  expect(last).toContain('1 May 2026 to 22 November 2026')
  expect(judgeAmong(bank, payments, []).earlier).toEqual([])
})
