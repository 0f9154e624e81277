import { answerTo } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { problemLine } from '../../domain/problem.ts'
import { questionsOf } from '../../domain/session/session.ts'
import type { Session } from '../../domain/session/session.ts'
import type { Draft } from '../../store/store.ts'
import { keepElsewhere } from './keepElsewhere.ts'
import type { World } from '../terminal/world.ts'

interface Leaving {
  readonly draft: Draft
  readonly session: Session
  /** The questions of the session. */
  readonly bank: Bank
  /** Where the draft is, for people. */
  readonly folder: string
  /** What has to be typed behind the program's name to go on. */
  readonly goOn: string
}

/** Tries once more to keep a session that goes on another time; what was kept and how to go on, or where its answers went instead. */
export function leaveSession({ draft, session, bank, folder, goOn }: Leaving, world: World): string {
  const kept = draft.retry()
  const name = session.details?.team ?? 'this session'
  return kept.saved
    ? `Saved: ${answersOf(bank, session)} of ${name}, in ${folder}\nGo on with: ${startedBy(world, goOn)}\n`
    : `NOT SAVED: ${draft.unsaved()} of the last answers of ${name}; ${problemLine(kept.problem)}\n${elsewhere(bank, session, world)}`
}

function answersOf(bank: Bank, session: Session): string {
  const all = questionsOf(bank, session)
  const answers = all.flatMap(({ id }) => answerTo(session.answers, id) ?? [])
  const split = answers.filter(({ kind }) => kind === 'split').length
  return `${answers.length} of ${all.length} answers${split ? `, ${split} not settled,` : ''}`
}

/** How people start the program here: npm tells its scripts their name. */
function startedBy({ env }: World, words: string): string {
  const program = env['npm_lifecycle_event'] === 'start' ? 'npm start' : 'boring'
  return words ? `${program}${program === 'npm start' ? ' --' : ''} ${words}` : program
}

/** Where answers went that cannot be kept here. */
function elsewhere(bank: Bank, session: Session, world: World): string {
  const file = keepElsewhere(bank, session, world)
  return file ? `All answers are in ${file}\nTake them in with: boring import FILE\n` : ''
}
