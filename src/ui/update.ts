import { commandOf } from './keys/keys.ts'
import type { Place } from './keys/binding.ts'
import { longest } from '../domain/longest.ts'
import { plainText } from '../domain/plainText.ts'
import type { Change, Message, Model } from './model.ts'
import type { Screen } from './screen.ts'
import type { ReportNews } from './reportNews.ts'
import { doing, recording, show, stay } from './screens/change.ts'
import { beginsAt } from './screens/question/beginsAt.ts'
import { previousOf } from './screens/question/lastTime.ts'
import { passTime } from './screens/passTime.ts'
import { bodyHeight } from './screens/bodyHeight.ts'
import { helpRows } from './screens/helpRows.ts'
import { scrolled } from './screens/scrolled.ts'
import { contradictionFirst } from './screens/evidence/evidenceScreen.ts'
import { takeIn } from './screens/evidence/takeIn.ts'
import { updateEvidence } from './screens/evidence/updateEvidence.ts'
import { updateFacts } from './screens/facts/updateFacts.ts'
import { proposedForm } from './screens/about/proposedForm.ts'
import { updateAbout } from './screens/about/updateAbout.ts'
import { isNew } from './screens/lastExperiments/lastExperiments.ts'
import { tookIn, updateLastExperiments } from './screens/lastExperiments/updateLastExperiments.ts'
import { updateComparison } from './screens/history/updateComparison.ts'
import { updateHistory } from './screens/history/updateHistory.ts'
import { updateHome } from './screens/home/updateHome.ts'
import { updateQuestion } from './screens/question/updateQuestion.ts'
import { updateResult } from './screens/result/updateResult.ts'
import { updateRoadmap } from './screens/roadmap/updateRoadmap.ts'
import { updateWhatIf } from './screens/whatIf/updateWhatIf.ts'
import { updateReview } from './screens/review/updateReview.ts'
import { placeOf } from './keys/placeOf.ts'
import type { Key } from './terminal/key.ts'

/** The exit status of a program that Ctrl+C ended. */
const interrupted = 130

/** What the screens show after a message, and what is to be done about it. The one way in which the model changes. */
export function update(model: Model, message: Message): Change {
  switch (message.kind) {
    case 'pressed':
      return pressed(model, message.key)
    case 'resized':
      return stay({ ...model, size: message.size })
    case 'ticked':
      return passTime(model, message.seconds)
    case 'edited':
      return recording(model, {
        kind: 'noted',
        question: message.question,
        note: plainText(message.note, longest.note).trim(),
      })
    case 'began':
      return began(model, message)
    case 'reported':
      return reported(model, message.news)
    case 'tookIn':
      return tookIn({ ...model, busy: false }, message.of, message.now)
    case 'found': {
      const { findings, notice } = message
      return takeIn({ ...model, found: findings, ...(notice && { notice }) })
    }
    case 'saved': {
      const { notSaved: _, ...saved } = model
      return stay(saved)
    }
    case 'notSaved':
      return stay({ ...model, notSaved: message.why })
    case 'finished': {
      const { notSaved: _, ...saved } = model
      return typedAhead({ ...saved, busy: false, screen: { kind: 'finished', files: message.files } })
    }
    case 'failed':
      return typedAhead({ ...model, busy: false, notice: message.why })
    case 'loaded':
      return loaded(model, message)
    case 'cameHome': {
      const { session: _, news: __, ...home } = model
      const { drafts, past, older = 0, bank = model.bank } = message
      return typedAhead({
        ...home,
        bank,
        drafts,
        past,
        older,
        busy: false,
        screen: { kind: 'home', cursor: 0 },
      })
    }
  }
}

/** A session begins, or goes on: with what was gathered before it, and with what its reports say. */
function began(
  { news: _, ...before }: Model,
  { session, bank = before.bank }: Message & { readonly kind: 'began' },
): Change {
  const open = { session, bank, busy: false, seconds: 0, undo: [], redo: [] }
  const { model, effects } = takeIn({ ...before, ...open })
  const change = lookBack({ ...model, screen: contradictionFirst(model, beginsAt(model)) })
  return { ...change, effects: [...effects, ...change.effects] }
}

function loaded(model: Model, { kind: _, ...lists }: Message & { readonly kind: 'loaded' }): Change {
  const ready = { ...model, ...lists, busy: false }
  // The form that comes first was there before what is known of the team.
  const waits = model.screen.kind === 'about' && !model.session
  return typedAhead(waits ? { ...ready, screen: { kind: 'about', form: proposedForm(ready) } } : ready)
}

/** A session that says nothing yet begins with what was written into the reports of the one before; keys wait until that is known. */
function lookBack(model: Model): Change {
  const of = isNew(model) ? previousOf(model)?.id : undefined
  return of === undefined
    ? typedAhead(model)
    : doing({ ...model, busy: true }, { kind: 'lookIntoReports', of })
}

/** What was typed before the news of a report could be seen is no yes to them. */
function reported({ news: _, ...model }: Model, news: ReportNews | undefined): Change {
  if (!news) return typedAhead({ ...model, busy: false })
  const told = { ...model, news, busy: false, typedAhead: [] }
  return show(told, contradictionFirst(told, beginsAt(told)))
}

/** The keys that came while something was written, now. */
function typedAhead(model: Model): Change {
  return model.typedAhead.reduce<Change>(
    (change, key) => {
      const next = update(change.model, { kind: 'pressed', key })
      return { model: next.model, effects: [...change.effects, ...next.effects] }
    },
    stay({ ...model, typedAhead: [] }),
  )
}

function pressed(model: Model, key: Key): Change {
  if (key.kind === 'control' && isOurs(key.letter)) return controlled(model, key.letter)
  if (model.busy) return stay({ ...model, typedAhead: [...model.typedAhead, key] })
  const { notice: _, leaving, ...calm } = model
  const place = placeOf(calm)
  if (calm.help && place) return readHelp(calm, place, key)
  const command = place && commandOf(key, place)
  if (command === 'help') return stay({ ...calm, help: true })
  if (command === 'quit') {
    if (calm.notSaved && !leaving) return stay({ ...calm, leaving: true })
    return doing(calm, { kind: 'leave', status: 0 })
  }
  return onScreen(calm, calm.screen, key)
}

/** The keys that scroll the help; any other leaves it. */
function readHelp(model: Model, place: Place, key: Key): Change {
  const { helpTop = 0, ...rest } = model
  const command = commandOf(key, 'help')
  if (command === undefined) return stay({ ...rest, help: false })
  const last = Math.max(0, helpRows(model, place).length - bodyHeight(model.size))
  return stay({ ...model, helpTop: scrolled(helpTop, command, last + 1) })
}

/** Control keys that mean the same everywhere, also while something is written. */
const controls = ['c', 'z', 'l'] as const

function isOurs(letter: string): letter is (typeof controls)[number] {
  return controls.some((own) => own === letter)
}

function controlled(model: Model, letter: (typeof controls)[number]): Change {
  switch (letter) {
    case 'c':
      return doing(model, { kind: 'leave', status: interrupted })
    case 'z':
      return doing(model, { kind: 'suspend' })
    case 'l':
      return doing(model, { kind: 'repaint' })
  }
}

function onScreen(model: Model, screen: Screen, key: Key): Change {
  switch (screen.kind) {
    case 'home':
      return updateHome(model, screen, key)
    case 'pastSessions':
      return updateHistory(model, screen, key)
    case 'about':
      return updateAbout(model, screen.form, key)
    case 'facts':
      return updateFacts(model, screen.form, key)
    case 'question':
      return updateQuestion(model, screen, key)
    case 'evidence':
      return updateEvidence(model, screen, key)
    case 'lastExperiments':
      return updateLastExperiments(model, screen, key)
    case 'review':
      return updateReview(model, screen, key)
    case 'result':
      return updateResult(model, screen, key)
    case 'roadmap':
      return updateRoadmap(model, screen, key)
    case 'whatIf':
      return updateWhatIf(model, screen, key)
    case 'comparison':
      return updateComparison(model, screen, key)
    case 'finished':
      return commandOf(key, 'finished') ? doing({ ...model, busy: true }, { kind: 'home' }) : stay(model)
  }
}
