import { spreadOf } from '../../../domain/votes/spread.ts'
import { answerTo } from '../../../domain/assessment.ts'
import { lastRound } from '../../../domain/votes/keepingVotes.ts'
import { isRoleLetter } from '../../../domain/votes/readVotes.ts'
import type { Key } from '../../terminal/key.ts'
import { textField } from '../../terminal/textField.ts'
import { commandOf, digitOf } from '../../keys/keys.ts'
import type { Command } from '../../keys/binding.ts'
import type { Change, Model } from '../../model.ts'
import type { QuestionScreen } from '../../screen.ts'
import { placeOf } from '../../keys/placeOf.ts'
import { backgroundLines } from './backgroundLines.ts'
import { andShow, doing, recording, show } from '../change.ts'
import { choices } from './choicesOf.ts'
import { lastTimeInWords, previousOf } from './lastTime.ts'
import { answered, goTo, moveOn, toReview } from './moveOn.ts'
import { evidenceScreen, whyNothingIsShown } from '../evidence/evidenceScreen.ts'
import { questionsIn } from './questionPlaces.ts'
import { bodyHeight } from '../bodyHeight.ts'
import { scrolled } from '../scrolled.ts'
import { undo } from '../undo.ts'
import { startWriting, updateWriting } from './updateWriting.ts'

/** The screen of a question after a key. */
export function updateQuestion(model: Model, screen: QuestionScreen, key: Key): Change {
  const { hint: _, ...calm } = screen
  if (calm.writing) return updateWriting(model, calm, calm.writing, key)
  if (calm.background !== undefined) return readOn(model, calm, calm.background, commandOf(key, 'background'))
  const place = placeOf(model)
  if (place === 'handsUp' && beginsVotes(key)) return startWriting(model, calm, 'votes', key.text)
  const digit = digitOf(key)
  if (digit !== undefined && digit >= 1 && digit <= choices.length)
    return show(model, { ...calm, cursor: digit - 1 })
  return obey(model, calm, place && commandOf(key, place))
}

/** Whether a key is the first of a line of votes: fingers, a role's letter, or all of it at once. */
function beginsVotes(key: Key): key is Key & { kind: 'text' | 'paste' } {
  if (key.kind === 'paste') return true
  return key.kind === 'text' && (/^[1-4]$/u.test(key.text) || isRoleLetter(key.text))
}

const leavesBackground: readonly Command[] = ['choose', 'back', 'background']

/** Scrolls the background of a question; what does not scroll goes back to the choices. */
function readOn(model: Model, screen: QuestionScreen, top: number, command: Command | undefined): Change {
  const { background: _, ...choosing } = screen
  if (command === undefined) return show(model, screen)
  if (leavesBackground.some((each) => each === command)) return show(model, choosing)
  const question = questionsIn(model).find(({ id }) => id === screen.question)
  const rows = question ? backgroundLines(model, question).length : 0
  const last = Math.max(0, rows - bodyHeight(model.size))
  return show(model, { ...screen, background: scrolled(top, command, last + 1) })
}

function obey(model: Model, screen: QuestionScreen, command: Command | undefined): Change {
  switch (command) {
    case 'choose':
      return take(model, screen)
    case 'previous':
      return goTo(model, screen, -1)
    case 'next':
      return goTo(model, screen, 1)
    case 'back':
      return screen.fromReview ? toReview(model, screen) : goTo(model, screen, -1)
    case 'note':
      return startWriting(model, screen, 'note')
    case 'edit':
      return doing(model, { kind: 'edit', question: screen.question, note: noteOf(model, screen.question) })
    case 'lastTime':
      return showLastTime(model, screen)
    case 'vote':
      return startWriting(model, screen, 'votes')
    case 'way':
      return changeWay(model, screen)
    case 'leaveSplit':
      return leaveSplit(model, screen)
    case 'undo':
    case 'redo':
      return undo(model, command)
    case 'search':
      return show(model, { kind: 'review', cursor: 0, search: textField() })
    case 'evidence':
      return lookBeside(model, screen)
    case 'background':
      return show(model, { ...screen, background: 0 })
    case 'review':
      return toReview(model, screen)
    default:
      return show(model, { ...screen, cursor: scrolled(screen.cursor, command, choices.length) })
  }
}

/** Takes the choice in focus. Before one was made nothing is in focus, so a stray Enter answers nothing. */
function take(model: Model, screen: QuestionScreen): Change {
  const choice = choices[screen.cursor]
  switch (choice?.kind) {
    case undefined:
      return show(model, { ...screen, hint: whatToDo(model) })
    case 'level':
      return answered(model, screen, { kind: 'level', level: choice.level })
    case 'unknown':
      return answered(model, screen, { kind: 'unknown' })
    case 'skip':
      return moveOn(recording(model, { kind: 'skipped', question: screen.question }), screen)
    case 'notApplicable':
      return startWriting(model, screen, 'because')
  }
}

function lookBeside(model: Model, screen: QuestionScreen): Change {
  const beside = evidenceScreen(model, screen.question, screen)
  return show(model, beside ?? { ...screen, hint: whyNothingIsShown(model, screen.question) })
}

/** What was said last time; only once the team has said something today. */
function showLastTime(model: Model, screen: QuestionScreen): Change {
  const { lastTime, ...without } = screen
  if (lastTime) return show(model, without)
  if (!previousOf(model)) return show(model, { ...screen, hint: 'No earlier session of this team is here.' })
  return lastTimeInWords(model, screen.question) === undefined
    ? show(model, { ...screen, hint: 'Answer first; then b shows what you said last time.' })
    : show(model, { ...screen, lastTime: true })
}

function noteOf({ session }: Model, question: string): string {
  return session && Object.hasOwn(session.notes, question) ? (session.notes[question] ?? '') : ''
}

function whatToDo(model: Model): string {
  return placeOf(model) === 'handsUp'
    ? 'Type the votes first, such as 1 1 2 3 ?, or choose with the arrows.'
    : 'Choose first, with the arrows or 1 to 7.'
}

function changeWay(model: Model, screen: QuestionScreen): Change {
  const way = model.session?.way === 'handsUp' ? 'oneAnswer' : 'handsUp'
  const hint =
    way === 'handsUp'
      ? "Hands up: type everybody's fingers, as 1 1 2 3 ?"
      : 'One answer: the team says, you choose.'
  return andShow(recording(model, { kind: 'choseWay', way }), { ...screen, hint })
}

/** Goes on without a level, the votes as they are; where all say the same, nothing is split. */
function leaveSplit(model: Model, screen: QuestionScreen): Change {
  const answer = answerTo(model.session?.answers ?? {}, screen.question)
  if (!answer?.votes) return show(model, screen)
  if (spreadOf(lastRound(answer) ?? [])?.range === 0)
    return show(model, { ...screen, hint: 'All say the same, so nothing is split: Enter takes it.' })
  return answered(model, screen, {
    kind: 'split',
    votes: answer.votes,
    ...(answer.rounds && { rounds: answer.rounds }),
  })
}
