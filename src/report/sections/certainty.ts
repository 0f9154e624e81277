import { answerTo } from '../../domain/assessment.ts'
import { isClear } from '../../domain/diagnosis/situation.ts'
import { inline } from '../../domain/words/inline.ts'
import { count, listed, percentRange } from '../../domain/words/figures.ts'
import { bullets, heading } from '../prose.ts'
import type { Block, Line } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { wasSplit } from '../votesInWords.ts'

/** How much the result rests on: what was answered, what is open, and what would change it. */
export function certainty(report: Reportable): readonly Block[] {
  return [
    heading(2, 'How sure this is'),
    ...bullets([coverage(report), ...firmness(report), ...disagreement(report), ...contradictions(report)]),
  ]
}

function coverage({ diagnosis, assessment, bank }: Reportable): Line {
  const { asked, answered, split, unknown, skipped, notApplicable } = diagnosis.coverage
  const open = [
    ...(unknown ? [`${unknown} that nobody could answer`] : []),
    ...(split ? [`${split} not settled`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(notApplicable ? [`${notApplicable} not applicable`] : []),
  ]
  const quick =
    assessment.mode === 'quick' ? ` This is the short form; the full one asks ${bank.questions.length}.` : ''
  return `${answered} of ${count(asked, 'question')} answered${open.length ? `, ${listed(open)}` : ''}.${quick}`
}

function firmness(report: Reportable): readonly Line[] {
  const { diagnosis, bank } = report
  const asks = bank.questions
    .filter(({ id }) => diagnosis.decidedBy.includes(id))
    .map((question) => `“${question.asks}”`)
  const deciding = asks.length > 4 ? [...asks.slice(0, 3), `${asks.length - 3} more`] : asks
  const by = deciding.length ? ` It hangs on ${listed(deciding)}.` : ''
  if (diagnosis.tentative) return [`It could turn out otherwise.${atBest(report)}${by}`]
  if (deciding.length)
    return [
      `What to work on is sure; where you stand between manual and continuous deployment is not yet.${by}`,
    ]
  const { split, unknown, skipped } = diagnosis.coverage
  return split + unknown + skipped ? ['None of the open answers would change what to work on.'] : []
}

/** What the working step would look like with the best of the open answers. */
function atBest({ diagnosis: { working }, bank }: Reportable): string {
  if (!working || working.low.readiness === null || working.high.readiness === null) return ''
  const step = `the way ${bank.words.steps[working.step].title}`
  const range = percentRange(working.low.readiness, working.high.readiness)
  const other = working.high.holders[0]?.capability
  const best = isClear(working.high) || !other ? 'nothing holds it up' : `it is held up by ${inline(other)}`
  return ` You are ${range} ready for ${step}; at the upper end ${best}.`
}

function disagreement({ bank, assessment }: Reportable): readonly Line[] {
  const apart = bank.questions.filter(({ id }) => wasSplit(answerTo(assessment.answers, id)))
  if (!apart.length) return []
  const [named, more] = [apart.slice(0, 3).map(({ asks }) => `“${asks}”`), apart.length - 3]
  return [
    `In your first votes you stood two levels or more apart on ${listed([...named, ...(more > 0 ? [`${more} more`] : [])])}.`,
  ]
}

/** In how many places something else was found than the team said. */
function contradictions({ assessment }: Reportable): readonly Line[] {
  const differing = (assessment.evidence ?? []).filter(({ contradicts }) => contradicts).length
  return differing
    ? [
        `What was found in a repository or in records differs from what you said in ${count(differing, 'place')}, named below.`,
      ]
    : []
}
