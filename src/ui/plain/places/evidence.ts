import { askedAndSaid } from '../../../domain/evidence/askedAndSaid.ts'
import { besideAnswer, toExplain } from '../../../domain/evidence/besideAnswers.ts'
import { findingInWords, trustInWords } from '../../../domain/evidence/findingInWords.ts'
import type { Finding } from '../../../domain/assessment.ts'
import { longest } from '../../../domain/longest.ts'
import { plainLine } from '../../../domain/plainText.ts'
import type { Asks } from '../asks.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import type { Place, Talk, Turn } from '../talk.ts'

/** A contradiction between an answer and what was found: the team may say in a sentence how the two fit together. */
export function askEvidence(
  talk: Talk,
  { about, onward }: Place & { readonly kind: 'evidence' },
): Asks<Turn> {
  return {
    opening: () => [
      '',
      ...besideRows(talk, about),
      'Your answer stays. How do the two fit together? One sentence, or none.',
    ],
    prompt: 'In a sentence: ',
    accepts: [
      { type: 'text', does: 'how the two fit together; the report prints it' },
      { type: 'Enter', does: 'go on without a sentence' },
    ],
    answer: (line) => explained(talk, about, plainLine(line, longest.explanation), onward),
  }
}

function explained(talk: Talk, about: string, said: string, onward: Place): Turn {
  const turn = recording(talk, { kind: 'explained', about, said }, said || 'no sentence.', onward)
  return contradictionFirst(turn)
}

/**
 * A turn that stops at what contradicts an answer and was not seen yet. Lines that come from a file know nothing of
 * it, and the next one would be taken for the sentence; there it is only kept.
 */
export function contradictionFirst(turn: Turn): Turn {
  const { talk } = turn
  const [about] = talk.session && talk.attended ? toExplain(talk.bank, talk.session) : []
  if (about === undefined) return turn
  return { ...turn, talk: { ...talk, place: { kind: 'evidence', about, onward: talk.place } } }
}

/** What was found, kept with the session that is going on; it waits where there is none yet. */
export function takeIn(turn: Turn): Turn {
  const { found, ...talk } = turn.talk
  if (!found || !talk.session) return turn
  if (!found.length) return { ...turn, talk }
  const saving = 'what was found; it is shown once its question is answered.'
  const kept = recording(talk, { kind: 'found', findings: found }, saving, talk.place)
  return { ...kept, said: [...turn.said, ...kept.said], effects: [...turn.effects, ...kept.effects] }
}

/** What was found beside an answer, or why there is nothing. */
export function foundRows(talk: Talk, question: string): readonly Row[] {
  const rows = besideRows(talk, question)
  if (rows.length) return rows
  return talk.session?.findings.length
    ? ['There is nothing to see for this question, or it is not answered yet.']
    : ['Nothing was gathered: boring assess --plain --evidence PATH does that.']
}

function besideRows({ bank, session }: Talk, about: string): readonly Row[] {
  const beside = session && besideAnswer(bank, session, about)
  if (!beside) return []
  const { answers, details } = session
  const { asked, said } = askedAndSaid(bank, about, {
    answers,
    ...(details && { cadence: details.cadence }),
  })
  const { contradicting, others } = beside
  return [
    asked,
    `You said: ${said}`,
    ...part('Found, and it differs:', contradicting),
    ...part(contradicting.length ? 'Found besides:' : 'Found:', others),
  ]
}

function part(title: string, findings: readonly Finding[]): readonly Row[] {
  const rows = findings.map((finding) => item('-', `${findingInWords(finding)} (${trustInWords(finding)})`))
  return rows.length ? [title, ...rows] : []
}
