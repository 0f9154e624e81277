import type { Answer, Vote } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { diagnose } from '../../domain/diagnosis/diagnosis.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Private } from './exportAssessments.ts'
import type { Kept } from '../store.ts'

const columns = [
  'assessment',
  'bank',
  'bank_version',
  'team',
  'date',
  'cadence',
  'target',
  'capability',
  'question',
  'level',
  'range',
  'n',
  'state',
  'position_low',
  'position_high',
  'working_step',
  'constraint',
] as const

type Cell = string | number | undefined

/** Answers as CSV for spreadsheets, one row each; the figures of an assessment stand in each of its rows. `range` is how far its votes lie apart, `n` how many they are. */
export function answersCsv(bank: Bank, assessments: readonly Kept[], asked: Private): string {
  const more = [...(asked.withNotes ? ['note'] : []), ...(asked.withVotes ? ['votes'] : [])]
  const rows = assessments.flatMap((assessment) => rowsOf(bank, assessment, asked))
  return [[...columns, ...more], ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

function rowsOf(
  bank: Bank,
  assessment: Kept,
  { withNotes, withVotes }: Private,
): readonly (readonly Cell[])[] {
  const { id, team, date, cadence, target, answers } = assessment
  const { position, working } = diagnose(bank, assessment)
  const figures = [position?.low, position?.high, working?.step, working?.low.holders[0]?.capability.id]
  return Object.entries(answers).map(([question, answer]) => {
    const capability = bank.questions.find((each) => each.id === question)?.capability
    const { kind, votes = [], note } = answer
    const level = answer.kind === 'level' ? answer.level : undefined
    const before = [id, assessment.bank?.layer, assessment.bank?.version, team, date, cadence, target]
    return [
      ...before,
      capability,
      question,
      level,
      rangeOf(answer),
      votes.length,
      kind,
      ...figures,
      ...(withNotes ? [note] : []),
      ...(withVotes ? [votes.map(voteText).join(' ')] : []),
    ]
  })
}

function rangeOf({ votes = [] }: Answer): number | undefined {
  const levels = votes.flatMap(({ level }) => (level === 'unknown' ? [] : [level]))
  return levels.length ? Math.max(...levels) - Math.min(...levels) : undefined
}

function voteText({ level, role }: Vote): string {
  return role ? `${role}:${level}` : String(level)
}

/** What a spreadsheet would take for a formula gets an apostrophe before it, which it hides. */
function cellText(cell: Cell): string {
  if (typeof cell === 'number' || cell === undefined) return String(cell ?? '')
  const line = plainLine(cell, 10_000)
  return `"${(/^['\s]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`
}
