import type { Finding } from '../../domain/assessment.ts'
import type { Told } from '../askPorts.ts'
import { beginning } from './beginning.ts'
import type { ReportNews } from '../reportNews.ts'
import { isNew } from '../screens/lastExperiments/lastExperiments.ts'
import { previousOf } from '../screens/question/lastTime.ts'
import { helpRows, refusal } from './asks.ts'
import type { Accepted, Asks } from './asks.ts'
import { askAbout } from './places/about.ts'
import { askEvidence, contradictionFirst, takeIn } from './places/evidence.ts'
import { askFacts } from './places/facts.ts'
import { askFinished } from './places/finished.ts'
import { askHome } from './places/home.ts'
import { askLastExperiment, unclearRows } from './places/lastExperiment.ts'
import { askPast, askPastResult } from './places/past.ts'
import { askQuestion } from './places/question.ts'
import { askResult } from './places/result.ts'
import { askExperiment } from './places/experiment.ts'
import { askRoadmap } from './places/roadmap.ts'
import { askReview } from './places/review.ts'
import { askUnsaved } from './places/unsaved.ts'
import { askTakeIn, tookIn } from './places/takeIn.ts'
import { askWriting } from './places/writing.ts'
import { beginsAt } from './placeOf.ts'
import { doing, moveTo, say } from './talk.ts'
import type { Talk, Turn } from './talk.ts'

/** How the place that a conversation is at asks. */
export function asks(talk: Talk): Asks<Turn> {
  const { place } = talk
  switch (place.kind) {
    case 'home':
      return askHome(talk)
    case 'past':
      return askPast(talk)
    case 'pastResult':
      return askPastResult(talk, place.past)
    case 'about':
      return askAbout(talk, place.form)
    case 'lastExperiment':
      return askLastExperiment(talk, place)
    case 'takeIn':
      return askTakeIn(talk)
    case 'question':
      return askQuestion(talk, place)
    case 'writing':
      return askWriting(talk, place)
    case 'evidence':
      return askEvidence(talk, place)
    case 'review':
      return askReview(talk, place)
    case 'facts':
      return askFacts(talk, place.form)
    case 'result':
      return askResult(talk)
    case 'roadmap':
      return askRoadmap(talk, place)
    case 'experiment':
      return askExperiment(talk, place)
    case 'unsaved':
      return askUnsaved(talk, place)
    case 'finished':
      return askFinished(talk, place.files)
  }
}

/** What can be typed everywhere. */
function everywhere({ session, place }: Talk): readonly Accepted[] {
  const isOpen = session && place.kind !== 'finished'
  return [
    { type: 's', does: isOpen ? 'save and leave; boring goes on where you left' : 'leave' },
    { type: '?', does: 'this help' },
  ]
}

/** The conversation after a line was typed. The one way in which a person changes it. */
export function answer(talk: Talk, line: string): Turn {
  const here = asks(talk)
  if (line === '?') return say(talk, ...helpRows([...here.accepts, ...everywhere(talk)]))
  if (line === 's' || line === 'q') return doing(talk, { kind: 'leave', status: 0 })
  return here.answer(line) ?? say(talk, refusal(here.accepts, line))
}

/** The conversation after something was done outside it. */
export function hear(talk: Talk, told: Told): Turn {
  switch (told.kind) {
    case 'began':
      return began(talk, told)
    case 'reported':
      return reported(talk, told.news)
    case 'tookIn':
      return tookIn(talk, told.of, told.now)
    case 'saved':
      return saved(talk)
    case 'notSaved':
      return notSaved(talk, told.why)
    case 'finished':
      return moveTo(talk, { kind: 'finished', files: told.files })
    case 'failed':
      return failed(talk, told.why)
    case 'cameHome': {
      const { session: _, news: __, ...home } = talk
      const { drafts, past, older = 0, bank = talk.bank } = told
      return moveTo({ ...home, bank, drafts, past, older }, { kind: 'home' })
    }
  }
}

function began({ news: _, ...before }: Talk, told: Told & { readonly kind: 'began' }): Turn {
  const { session, bank = before.bank } = told
  const talk: Talk = { ...before, session, bank, undo: [], redo: [] }
  const { answers, toSettle } = session
  const said = Object.keys(answers).length > toSettle.length
  const turn = takeIn({
    ...moveTo(talk, beginsAt(talk)),
    said: [
      ...(said ? ['', beginning(session)] : []),
      ...(toSettle.length ? ['', 'Ballots are in: each question begins with their votes.'] : []),
    ],
  })
  const first = contradictionFirst(turn)
  // Lines that come from a file can say yes to nothing.
  const of = talk.attended && isNew(talk) ? previousOf(talk)?.id : undefined
  return of === undefined ? first : { ...first, effects: [...first.effects, { kind: 'lookIntoReports', of }] }
}

/** A session that says nothing yet begins with what was written into the reports of the one before. */
function reported({ news: _, ...talk }: Talk, news: ReportNews | undefined): Turn {
  if (!news) return say(talk)
  const told = { ...talk, news }
  return contradictionFirst({ ...moveTo(told, beginsAt(told)), said: unclearRows(told) })
}

/** The conversation once evidence was gathered: what could not be is said, the rest waits for its question. */
export function hearFound(talk: Talk, findings: readonly Finding[], notice: string | undefined): Turn {
  return takeIn(say({ ...talk, found: findings }, ...(notice === undefined ? [] : [notice])))
}

/** Says what was saved, and goes on where something that was not had stopped us. */
function saved(talk: Talk): Turn {
  const { saving, ...rest } = talk
  const said = saving === undefined ? [] : [`Saved: ${saving}`]
  const { place } = talk
  return place.kind === 'unsaved'
    ? { talk: { ...rest, place: place.next }, said: ['Saved now, all of it.'], effects: [] }
    : { talk: rest, said, effects: [] }
}

/** Does not go on silently; where nobody is there to mend it, not at all. */
function notSaved(talk: Talk, why: string): Turn {
  const { saving: _, place, ...rest } = talk
  const next = place.kind === 'unsaved' ? place.next : place
  const turn = moveTo({ ...rest, place }, { kind: 'unsaved', why, next })
  return talk.attended ? turn : { ...turn, effects: [{ kind: 'leave', status: 1 }] }
}

function failed(talk: Talk, why: string): Turn {
  const said = say(talk, `This did not work: ${why}`)
  return talk.attended ? said : { ...said, effects: [{ kind: 'leave', status: 1 }] }
}
