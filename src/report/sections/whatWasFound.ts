import type { ListItem } from 'mdast'
import type { Finding } from '../../domain/assessment.ts'
import { askedAndSaid } from '../../domain/evidence/askedAndSaid.ts'
import { findingInWords, trustInWords } from '../../domain/evidence/findingInWords.ts'
import { bullets, heading, item, paragraph, strong, table } from '../prose.ts'
import type { Block, Line } from '../prose.ts'
import type { Reportable } from '../reportable.ts'

/** What a repository or records show beside the answers: first where the two differ, with what the team said of it. */
export function whatWasFound(report: Reportable): readonly Block[] {
  const { evidence = [] } = report.assessment
  if (!evidence.length) return []
  const [differing, others] = [true, false].map((differs) =>
    evidence.filter(({ contradicts = false }) => contradicts === differs),
  )
  return [
    heading(2, 'What was found beside your answers'),
    paragraph(
      'Read from a repository or from records. None of it counts for the result: your answers stand.',
    ),
    ...bullets((differing ?? []).map((finding) => difference(report, finding))),
    ...(others?.length
      ? [
          table(
            [{ title: differing?.length ? 'Found besides' : 'Found' }, { title: 'What it rests on' }],
            others.map((finding) => [findingInWords(finding), trustInWords(finding)]),
          ),
        ]
      : []),
  ]
}

function difference({ bank, assessment }: Reportable, finding: Finding): ListItem {
  const { question = '', said } = finding
  const words = askedAndSaid(bank, question, assessment)
  const below: readonly Line[] = [
    `You said: ${words.said}`,
    `Found: ${findingInWords(finding)} (${trustInWords(finding)})`,
    said ? `How the two fit together, in your words: “${said}”` : 'Nobody said how the two fit together.',
  ]
  return item([strong(words.asked)], bullets(below))
}
