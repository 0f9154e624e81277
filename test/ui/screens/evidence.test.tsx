import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import type { Finding } from '../../../src/domain/assessment.ts'
import { knownFindings } from '../../../src/domain/evidence/knownFindings.ts'
import { step } from '../../../src/domain/session/session.ts'
import type { Session } from '../../../src/domain/session/session.ts'
import { evidenceScreen } from '../../../src/ui/screens/evidence/evidenceScreen.ts'
import { textField } from '../../../src/ui/terminal/textField.ts'
import { signsFor } from '../../../src/ui/looks/signs.ts'
import { bank } from '../../bankOfQuestions.ts'
import { begun, homeModel } from '../anyModel.ts'
import { frameOf } from './frameOf.tsx'

const span = { from: '2025-11-26T00:00:00.000Z', to: '2026-11-26T00:00:00.000Z', confidence: 'high' } as const
const findings: readonly Finding[] = [
  ...Object.keys(knownFindings).map((id) => ({
    id,
    value: 'present',
    n: 3,
    method: 'files of HEAD',
    ...span,
  })),
  { id: 'branch-life', value: 800, unit: 'hours', n: 34, method: 'from oldest commit to merge', ...span },
  { id: 'release-people', value: 1, unit: 'people', n: 34, method: 'taggers', ...span },
  { id: 'release-cadence', value: 'less', n: 34, method: 'tags', ...span },
]
const home = { kind: 'home', cursor: 0 } as const

function modelAt(size: { readonly columns: number; readonly rows: number }, about: string, typed = '') {
  const details = { team: 'Payments', mode: 'full', cadence: 'daily' } as const
  const answered = bank.questions.map(({ id: question }) => ({
    kind: 'answered' as const,
    question,
    answer: { kind: 'level' as const, level: 3 as const },
  }))
  const session = [...answered, { kind: 'found' as const, findings }].reduce<Session>(
    (before, event) => step(bank, before, event),
    begun(details),
  )
  const model = homeModel({ size, session })
  const screen = evidenceScreen(model, about, home)
  if (!screen) throw new Error(`nothing is shown for ${about}`)
  return { ...model, screen: screen.field ? { ...screen, field: textField(typed) } : screen }
}

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 50, rows: 16 },
  { columns: 120, rows: 40 },
  { columns: 40, rows: 10 },
]

test.each(sizes)(
  'at $columns by $rows what was found, and the sentence that is asked for, are in view',
  (size) => {
    for (const about of ['cadence', 'branches', 'release-people', 'increments']) {
      const rows = frameOf(modelAt(size, about, 'word '.repeat(90)))
      expect(rows.length).toBeLessThanOrEqual(size.rows)
      expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(size.columns)
      const text = rows.join(' ').replace(/\s+/gu, ' ')
      expect(text).toContain('Your answer stays.')
      expect(text).toContain('Esc go on')
      expect(text).toMatch(/> .*word/u)
    }
  },
)

test('each figure stands beside what the team said, with its n, source and confidence', () => {
  const text = frameOf(modelAt({ columns: 80, rows: 24 }, 'branches'))
    .join(' ')
    .replace(/\s+/gu, ' ')
  expect(text).toContain(
    `You said: level 4: ${bank.questions.find(({ id }) => id === 'branches')?.levels[3]}`,
  )
  expect(text).toContain('Found, and it differs: Half of the branches were merged within 33 days')
  expect(text).toContain(
    '(over 34 merges; source: from oldest commit to merge; 2025-11-26 to 2026-11-26; confidence high)',
  )
})

test('what does not contradict is only looked at', () => {
  const text = frameOf(modelAt({ columns: 80, rows: 24 }, 'test-confidence')).join('\n')
  expect(text).toContain('Found:')
  expect(text).not.toContain('Your answer stays')
  expect(text).toContain('Enter go on')
})

test('without Unicode every sign is ASCII', () => {
  const model = { ...modelAt({ columns: 80, rows: 24 }, 'branches'), signs: signsFor({ LANG: 'C' }) }
  expect(frameOf(model).join('\n')).toMatch(/^[\n -~]*$/u)
})
