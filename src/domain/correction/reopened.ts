import type { Answer, Assessment, Finding } from '../assessment.ts'
import type { Bank } from '../bank.ts'
import { newSession } from '../session/session.ts'
import type { Details, Session } from '../session/session.ts'

/** A session in which a finished one is corrected: everything that was said in it is there again, and nothing is left to ask. */
export function reopened(
  bank: Bank,
  before: Assessment,
  { id, started }: Pick<Session, 'id' | 'started'>,
): Session {
  const { mode, answers, facts = {}, timeline = {}, evidence = [], actions = [] } = before
  const inBank = bank.questions.filter((question) => Object.hasOwn(answers, question.id))
  const asked = bank.questions.filter(({ quick }) => mode === 'full' || quick)
  return {
    ...newSession(id, started, before.bank ?? {}),
    corrects: before,
    details: detailsIn(before),
    deeper: inBank.filter((question) => !asked.includes(question)).map((question) => question.id),
    answers: Object.fromEntries(
      inBank.flatMap(({ id: question }): [string, Answer][] => {
        const answer = answers[question]
        return answer ? [[question, withoutNote(answer)]] : []
      }),
    ),
    skipped: asked.filter((question) => !inBank.includes(question)).map((question) => question.id),
    notes: Object.fromEntries(
      inBank.flatMap(({ id: question }) => {
        const note = answers[question]?.note
        return note === undefined ? [] : [[question, note]]
      }),
    ),
    experiments: actions,
    facts,
    timeline,
    findings: onceEach(evidence),
    explanations: Object.fromEntries(
      evidence.flatMap(({ question, contradicts, said = '' }) =>
        question !== undefined && contradicts ? [[question, said]] : [],
      ),
    ),
  }
}

function detailsIn(before: Assessment): Details {
  const { team, service, participants, mode, cadence, target, checkpoint } = before
  return {
    team,
    ...(service !== undefined && { service }),
    ...(participants !== undefined && { participants }),
    mode,
    cadence,
    ...(target !== undefined && { target }),
    ...(checkpoint !== undefined && { checkpoint }),
  }
}

function withoutNote({ note: _, ...answer }: Answer): Answer {
  return answer
}

/** What was found, as it was found: a finding that contradicted several answers is kept once for each. */
function onceEach(evidence: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return evidence.flatMap((kept) => {
    if (!kept.contradicts) return [kept]
    const { question: _, contradicts: __, said: ___, ...finding } = kept
    const key = `${finding.id} ${finding.head ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    return [finding]
  })
}
