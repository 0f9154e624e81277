import type { Assessment } from '../../domain/assessment.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import { writeAssessment } from './assessmentFile.ts'
import { checksum } from './checksum.ts'
import { decodeAssessment } from './decodeAssessment.ts'
import { newerSchema } from './decodeBy.ts'
import { parseJson } from './jsonText.ts'
import type { Kept, Listed } from '../store.ts'
import { teamFolder } from '../files/teamFolder.ts'

/** What a file of the history says. */
export type StoredOf<A extends Listed> =
  | {
      readonly kind: 'assessment'
      readonly assessment: A
      /** Of what it says; two files that say the same have the same. */
      readonly sum: string
      /** Whether it says something else than when it was kept. */
      readonly changed: boolean
    }
  | { readonly kind: 'newer'; readonly schema: number; readonly team?: string; readonly supersedes?: string }
  | { readonly kind: 'damaged'; readonly problem: Omit<Problem, 'where'> }

export type Stored = StoredOf<Kept>

/** The text under which an assessment is kept: its file, with a checksum as the last key. */
export function storedText(assessment: Assessment): string {
  const text = writeAssessment(assessment)
  return `${text.slice(0, text.lastIndexOf('\n}'))},\n  "checksum": "${sumOfAssessment(assessment)}"\n}\n`
}

/** The checksum of what an assessment says. */
export function sumOfAssessment(assessment: Assessment): string {
  return checksum(JSON.parse(writeAssessment(assessment)))
}

/** The file of an assessment, below the root of the data. */
export function fileFor({ id, team, date }: Kept): string {
  return `assessments/${teamFolder(team)}/${date}-${id}.json`
}

/** What a text of the history says. Its bank may have had other questions; they are kept. */
export function readStored(text: string): Stored {
  const json = parseJson(text)
  if (json.kind === 'tooDeep') return damaged('is nested too deep')
  if (json.kind === 'notJson')
    return damaged(
      /^<{7} /mu.test(text) ? 'has a merge conflict' : text.trim() ? 'is cut off or not JSON' : 'is empty',
    )
  const schema = newerSchema(json.value)
  if (schema !== undefined) return { kind: 'newer', schema, ...labels(json.value) }
  const decoded = decodeAssessment(json.value)
  if (!decoded.ok) return damaged(decoded.complaints[0]?.what ?? 'is not an assessment')
  const { id } = decoded.value
  if (id === undefined) return damaged('has no id', 'take it in with boring import')
  const { sum, written } = sumsOf(json.value)
  return {
    kind: 'assessment',
    assessment: { ...decoded.value, id },
    sum,
    changed: json.repeats || (written !== undefined && written !== sum),
  }
}

function damaged(what: string, todo = 'boring doctor tells more'): Stored {
  return { kind: 'damaged', problem: { what, todo } }
}

function sumsOf(value: unknown): { readonly sum: string; readonly written: string | undefined } {
  const { checksum: written, ...body } =
    typeof value === 'object' && value !== null ? { checksum: undefined, ...value } : { checksum: undefined }
  return { sum: checksum(body), written: typeof written === 'string' ? written : undefined }
}

/** What can be told of a file of a newer version. */
function labels(value: unknown): { readonly team?: string; readonly supersedes?: string } {
  if (typeof value !== 'object' || value === null) return {}
  return {
    ...('team' in value && typeof value.team === 'string' && { team: plainLine(value.team) }),
    ...('supersedes' in value && typeof value.supersedes === 'string' && { supersedes: value.supersedes }),
  }
}
