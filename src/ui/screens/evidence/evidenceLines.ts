import type { Finding } from '../../../domain/assessment.ts'
import { askedAndSaid } from '../../../domain/evidence/askedAndSaid.ts'
import { besideAnswer } from '../../../domain/evidence/besideAnswers.ts'
import { findingInWords, trustInWords } from '../../../domain/evidence/findingInWords.ts'
import { emptyLine, indented, span, wrapped } from '../../lines.ts'
import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'

/** What the team said to a question, and what was found, each figure with what it rests on. */
export function evidenceLines({ bank, session, size }: Model, about: string): readonly Line[] {
  const width = size.columns - 1
  const beside = session && besideAnswer(bank, session, about)
  if (!beside) return []
  const { contradicting, others } = beside
  const { details, answers } = session
  const { asked, said } = askedAndSaid(bank, about, {
    answers,
    ...(details && { cadence: details.cadence }),
  })
  return [
    ...wrapped(asked, width, 'title'),
    ...indented(said, width, span('You said: ', 'title')),
    ...part(contradicting.length ? 'Found, and it differs:' : '', contradicting, width),
    ...part(contradicting.length ? 'Found besides:' : 'Found:', others, width),
  ]
}

function part(title: string, findings: readonly Finding[], width: number): readonly Line[] {
  if (!findings.length) return []
  return [
    emptyLine,
    ...wrapped(title, width, 'title'),
    ...findings.flatMap((finding) => [
      ...indented(findingInWords(finding), width, span('  ')),
      ...indented(`(${trustInWords(finding)})`, width, span('    ')),
    ]),
  ]
}
