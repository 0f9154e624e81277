import type { ListItem } from 'mdast'
import { answerTo } from '../../domain/assessment.ts'
import { wordsOf } from '../../domain/roadmap/action.ts'
import type { PlannedAction } from '../../domain/roadmap/course.ts'
import type { LaterPart, OpenQuestion } from '../../domain/roadmap/roadmap.ts'
import { effortInWords } from '../../domain/roadmap/effortInWords.ts'
import { count, listed, percent } from '../../domain/words/figures.ts'
import { worthInWords } from '../../domain/roadmap/pointsOfAction.ts'
import { bullets, emphasis, heading, item, mark, numbered, paragraph, strong } from '../prose.ts'
import type { Block } from '../prose.ts'
import type { Reportable } from '../reportable.ts'
import { toAskNow } from '../toAskNow.ts'
import { notNow, toTryNow } from '../toTryNow.ts'
import { votesInWords } from '../votesInWords.ts'
import { askOthers } from './askOthers.ts'

/** What comes after the first experiments, what has to be known or settled, and what to keep. */
export function furtherRoadmap(report: Reportable): readonly Block[] {
  return [
    next(report),
    later(report),
    findOut(report),
    settle(report),
    askOthers(report),
    keepDoing(report),
  ].flat()
}

function next(report: Reportable): readonly Block[] {
  const { roadmap, diagnosis, bank } = report
  const { working } = diagnosis
  // What was proposed for now, and not taken up, comes first.
  const actions = notNow([...roadmap.now, ...roadmap.next], toTryNow(report))
  if (!actions.length || !working || !roadmap.forecast) return []
  const ready = percent(roadmap.forecast.afterNext)
  return [
    heading(2, 'Next'),
    paragraph(
      `In this order, for the way ${bank.words.steps[working.step].title}. With all of it done you are ${ready} ready for that.`,
    ),
    ...numbered(actions.map((action) => actionItem(report, action))),
  ]
}

function actionItem({ bank, diagnosis }: Reportable, action: PlannedAction): ListItem {
  const { title, effort } = wordsOf(action)
  const worth = worthInWords(bank, diagnosis, action)
  const aside = `(${effortInWords[effort]}${worth === undefined ? '' : `, ${worth}`})`
  return item([`${title} ${aside} `, mark(action.id)])
}

function later(report: Reportable): readonly Block[] {
  const { roadmap, bank } = report
  const now = toTryNow(report)
  const titleOf = ({ step, stage }: LaterPart) =>
    step
      ? `The way ${bank.words.steps[step].title}`
      : stage
        ? `Towards ${bank.words.stages[stage].title}`
        : ''
  const parts = roadmap.later.flatMap((part) => {
    const titles = notNow(part.actions, now).map((action) => wordsOf(action).title)
    return titles.length ? [item(titleOf(part), bullets(titles))] : []
  })
  return parts.length ? [heading(2, 'Later'), ...bullets(parts)] : []
}

function findOut(report: Reportable): readonly Block[] {
  const { roadmap } = report
  return openSection(
    'Find out',
    furtherOpen(report, roadmap.findOut),
    ({ question }) => `Look at: ${question.look}`,
  )
}

function settle(report: Reportable): readonly Block[] {
  const { roadmap, assessment } = report
  return openSection('Settle', furtherOpen(report, roadmap.settle), ({ question }) => {
    const votes = answerTo(assessment.answers, question.id)?.votes ?? []
    return `Your votes: ${votesInWords(votes)}.${question.discuss ? ` Talk about: ${question.discuss}` : ''}`
  })
}

/** The open questions that are not an experiment already. */
function furtherOpen(report: Reportable, open: readonly OpenQuestion[]): readonly OpenQuestion[] {
  const asked = new Set(toAskNow(report).map(({ question }) => question.id))
  return open.filter(({ question }) => !asked.has(question.id))
}

function openSection(
  title: string,
  open: readonly OpenQuestion[],
  how: (open: OpenQuestion) => string,
): readonly Block[] {
  const lines = open.map((each) => [emphasis(each.question.asks), ` ${how(each)}${waiting(each)}`])
  return lines.length ? [heading(2, title), ...bullets(lines)] : []
}

function waiting({ waiting: actions }: OpenQuestion): string {
  if (!actions.length) return ''
  const titles = actions.slice(0, 3).map((action) => `“${wordsOf(action).title}”`)
  const more = actions.length - titles.length
  return ` Waiting for it: ${listed([...titles, ...(more ? [count(more, 'other')] : [])])}.`
}

function keepDoing({ roadmap }: Reportable): readonly Block[] {
  const lines = roadmap.keepDoing.map(({ title, about }) => [strong(`${title}.`), ` ${about}`])
  return lines.length
    ? [
        heading(2, 'Keep doing'),
        paragraph('Nothing is missing here for now; what a later step asks for stands above.'),
        ...bullets(lines),
      ]
    : []
}
