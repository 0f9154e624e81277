import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import { readAssessment } from '../assessments/assessmentFile.ts'
import { decodeAssessment } from '../assessments/decodeAssessment.ts'
import { newerSchema } from '../assessments/decodeBy.ts'
import { parseJson } from '../assessments/jsonText.ts'

/** 50 MB: the most that a file of many assessments may weigh. */
export const largestImport = 50_000_000

/** What a file of one or many assessments holds. Where there are problems, the records are those without one. */
export interface Records {
  readonly assessments: readonly Assessment[]
  readonly problems: readonly Problem[]
}

/**
 * The assessments in a text: an assessment file, a list of them, an export, or one a line. Those that say which bank
 * was asked may have questions that `bank` does not; what a person wrote by hand is checked against it.
 */
export async function readRecords(text: string, source: string, bank: Bank): Promise<Records> {
  const name = plainLine(source, 1000)
  const lines = linesOfJson(text, /\.(?:ndjson|jsonl)$/iu.test(source))
  if (lines) return together(lines.map(({ json, line }) => recordIn(json, `${name}:${line}`, bank)))
  const whole = parseJson(text)
  const newer = whole.kind === 'value' ? newerSchema(whole.value) : undefined
  if (newer !== undefined)
    return {
      assessments: [],
      problems: [{ where: name, what: `schema ${newer} needs a newer version of boring` }],
    }
  const list = whole.kind === 'value' ? listIn(whole.value) : undefined
  if (list) return together(list.map((value, place) => recordOf(value, `${name} record ${place + 1}`, bank)))
  const outcome = await readAssessment(text, source, stamped(whole) ? undefined : bank)
  return outcome.ok
    ? { assessments: [outcome.value], problems: [] }
    : { assessments: [], problems: outcome.problems }
}

interface LineOfJson {
  readonly json: string
  readonly line: number
}

/** The lines of a text of which every one is a map of its own, by what its name or its first line says; undefined for any other text. */
function linesOfJson(text: string, isNamedSo: boolean): readonly LineOfJson[] | undefined {
  const lines = text
    .split('\n')
    .map((json, place) => ({ json: json.trim(), line: place + 1 }))
    .filter(({ json }) => json)
  if (isNamedSo) return lines
  return lines.length > 1 && lines[0]?.json.startsWith('{') && lines[0].json.endsWith('}') ? lines : undefined
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  const inside =
    typeof value === 'object' && value !== null && 'assessments' in value ? value.assessments : undefined
  return Array.isArray(inside) ? inside : undefined
}

function together(records: readonly Records[]): Records {
  return {
    assessments: records.flatMap(({ assessments }) => assessments),
    problems: records.flatMap(({ problems }) => problems),
  }
}

function recordIn(json: string, where: string, bank: Bank): Records {
  const parsed = parseJson(json)
  if (parsed.kind !== 'value') return { assessments: [], problems: [{ where, what: 'is not JSON' }] }
  if (parsed.repeats) return { assessments: [], problems: [{ where, what: 'has a key twice' }] }
  return recordOf(parsed.value, where, bank)
}

function recordOf(value: unknown, where: string, bank: Bank): Records {
  const decoded = decodeAssessment(value, hasBank(value) ? undefined : bank)
  if (decoded.ok) return { assessments: [decoded.value], problems: [] }
  return { assessments: [], problems: decoded.complaints.map(({ what }) => ({ where, what })) }
}

function stamped(json: ReturnType<typeof parseJson>): boolean {
  return json.kind === 'value' && hasBank(json.value)
}

function hasBank(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'bank' in value
}
