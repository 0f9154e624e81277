import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import { plainLine } from '../domain/plainText.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import { closest } from '../domain/closest.ts'
import { parseJson } from './jsonText.ts'
import type { Complaint } from './decodeAssessment.ts'

/** The most characters of YAML; more than this takes its parser too long. JSON may be as long as a file may. */
const longestYaml = 64 * 1024

/** Nobody reads more problems than this at once. */
const mostProblems = 100

/**
 * The assessment in a file's text (JSON or YAML), or every problem in it. `source` is how messages name the file.
 * Without a bank, ids of questions are taken as they are.
 */
export async function readAssessment(
  text: string,
  source: string,
  bank?: Bank,
): Promise<Outcome<Assessment>> {
  const name = plainLine(source, 1000)
  const failed = (problems: readonly Problem[]) => ({ ok: false, problems }) as const
  if (!text.trim()) return failed([{ where: name, what: 'is empty' }])
  const conflict = /^<{7} /mu.exec(text)
  if (conflict)
    return failed([
      { where: lineAt(name, text, conflict.index), what: 'has a merge conflict', todo: 'settle it' },
    ])
  const json = parseJson(text)
  if (json.kind === 'tooDeep') return failed([{ where: name, what: 'is nested too deep' }])
  const { decodeAssessment } = await import('./decodeAssessment.ts')
  if (json.kind === 'value' && !json.repeats) {
    const outcome = decodeAssessment(json.value, bank)
    if (outcome.ok) return outcome
  }
  if (json.kind === 'notJson' && text.length > longestYaml)
    return failed([{ where: lineAt(name, text, json.offset), what: 'is not JSON, and too long for YAML' }])
  // Only what is wrong, or is YAML, waits for the parser that knows lines and columns.
  const { parseYaml } = await import('./yamlText.ts')
  const yaml = parseYaml(text)
  const outcome =
    json.kind === 'value' || yaml.readable
      ? decodeAssessment(json.kind === 'value' ? json.value : yaml.value, bank)
      : undefined
  if (outcome?.ok && !yaml.slips.length) return outcome
  const complaints = outcome && !outcome.ok ? outcome.complaints : []
  const found = [
    ...yaml.slips.slice(0, mostProblems).map((slip) => ({ ...slip, todo: undefined })),
    ...complaints.slice(0, mostProblems).map(({ path, what, of, suggest }) => ({
      offset: yaml.offsetOf(path, of),
      what,
      todo: advice(path, suggest, bank),
    })),
  ].toSorted((one, two) => one.offset - two.offset)
  const more = yaml.slips.length + complaints.length - mostProblems
  return failed([
    ...found.slice(0, mostProblems).map(({ offset, what, todo }) => ({
      where: `${name}:${yaml.placeOf(offset)}`,
      what,
      ...(todo !== undefined && { todo }),
    })),
    ...(more > 0 ? [{ where: name, what: `has ${more} more problems` }] : []),
  ])
}

function advice(
  path: readonly PropertyKey[],
  suggest: Complaint['suggest'],
  bank?: Bank,
): string | undefined {
  if (suggest !== 'question' || !bank) return undefined
  const near = closest(
    String(path.at(-1)),
    bank.questions.map(({ id }) => id),
  )
  return near === undefined ? undefined : `did you mean "${near}"?`
}

function lineAt(source: string, text: string, offset: number | undefined): string {
  if (offset === undefined) return source
  const before = text.slice(0, offset).split('\n')
  return `${source}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** The text of an assessment file: JSON of schema 1, its keys in the order of the promise, a newline at the end. */
export function writeAssessment(assessment: Assessment): string {
  return `${JSON.stringify({ schema: 1, ...inOrder(assessment) }, null, 2)}\n`
}

function inOrder(assessment: Assessment): Assessment {
  const { id, supersedes, started, finished, team, service, date, participants, mode, ...most } = assessment
  const { cadence, target, checkpoint, bank, answers, facts, timeline, evidence, actions } = most
  return {
    ...(id !== undefined && { id }),
    ...(supersedes !== undefined && { supersedes }),
    ...(started !== undefined && { started }),
    ...(finished !== undefined && { finished }),
    team,
    ...(service !== undefined && { service }),
    date,
    ...(participants !== undefined && { participants }),
    mode,
    cadence,
    ...(target !== undefined && { target }),
    ...(checkpoint !== undefined && { checkpoint }),
    ...(bank !== undefined && { bank }),
    answers,
    ...(facts !== undefined && { facts }),
    ...(timeline !== undefined && { timeline }),
    ...(evidence !== undefined && { evidence }),
    ...(actions !== undefined && { actions }),
  }
}
