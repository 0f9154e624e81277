import type { Assessment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Outcome } from '../../domain/problem.ts'
import { readDecoded } from './readDecoded.ts'

/**
 * The assessment in a file's text (JSON or YAML), or every problem in it. `source` is how messages name the file.
 * Without a bank, ids of questions are taken as they are.
 */
export async function readAssessment(
  text: string,
  source: string,
  bank?: Bank,
): Promise<Outcome<Assessment>> {
  const decoder = async () => {
    const { decodeAssessment } = await import('./decodeAssessment.ts')
    return (raw: unknown) => decodeAssessment(raw, bank)
  }
  return readDecoded(text, source, decoder, bank)
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
