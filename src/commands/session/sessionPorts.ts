import { ulid } from 'ulid'
import type { MergedBallots } from '../../domain/ballots/mergeBallots.ts'
import type { Bank } from '../../domain/bank.ts'
import { problemLine } from '../../domain/problem.ts'
import type { Details, Session } from '../../domain/session/session.ts'
import { usualTimeBox } from '../../domain/session/timeBox.ts'
import type { PreferencesFile } from '../../store/preferences/preferences.ts'
import type { Draft, Saved, Store } from '../../store/store.ts'
import type { FinishedFiles } from '../../ui/sessions.ts'
import type { Kept, Ports } from '../../ui/ports.ts'
import { bankStamp } from './bankStamp.ts'
import { draftSummary, questionsToKeep, sessionOf } from './draftBank.ts'
import { editNote } from './editNote.ts'
import { finishSession } from './finishSession.ts'
import { leaveSession } from './leaveSession.ts'
import { resumeDraft } from './resumeDraft.ts'
import { pastSessions } from './pastSessions.ts'
import { lookIntoReports } from '../reports/lookIntoReports.ts'
import { newsInReports } from '../reports/newsInReports.ts'
import type { World } from '../terminal/world.ts'

/** What a session needs, over a store. */
interface Means {
  readonly bank: Bank
  readonly store: Store
  /** Where the store is, for people. */
  readonly folder: string
  readonly preferences: () => Promise<PreferencesFile>
  readonly found: Ports['found']
  readonly world: World
  /** What has to be typed behind the program's name to go on with a session. */
  readonly goOn?: string
  /** The first votes of the session that is begun or gone on with. */
  readonly ballots?: MergedBallots
}

/** Joins a session to the store: what it records is kept there, and what it finishes is reported. */
export function sessionPorts({
  bank,
  store,
  folder,
  preferences,
  found,
  world,
  goOn = '',
  ballots,
}: Means): Ports {
  let draft: Draft | undefined
  let finished: FinishedFiles | undefined

  /** The questions of the session that is going on. */
  let asked = bank

  const sessionIn = ({ head, events }: Draft): Session => sessionOf(asked, head, events())

  const newHead = () => ({
    id: ulid(world.clock().getTime()),
    started: world.clock().toISOString(),
    bank: bankStamp(bank),
    ...questionsToKeep(bank),
  })

  async function lists() {
    const drafts = await store.listDrafts()
    return {
      bank,
      drafts: (await Promise.all(drafts.map(draftSummary))).flat(),
      ...(await pastSessions(store, bank)),
    }
  }

  return {
    begin(details: Details) {
      finished = undefined
      asked = bank
      draft = store.startDraft(newHead())
      const described = draft.append({ kind: 'described', details })
      const kept = keptBy(ballots ? draft.append({ kind: 'balloted', votes: ballots.votes }) : described)
      return { session: sessionIn(draft), kept }
    },
    correct(assessment) {
      finished = undefined
      asked = bank
      draft = store.startDraft({ ...newHead(), corrects: assessment })
      return sessionIn(draft)
    },
    record(event) {
      return draft ? keptBy(draft.append(event)) : noSession
    },
    retry: () => (draft ? keptBy(draft.retry()) : noSession),
    async resume(id) {
      const resumed = await resumeDraft(id, store, ballots)
      if ('why' in resumed) return resumed
      draft = resumed.draft
      asked = resumed.bank
      finished = undefined
      return { session: sessionIn(draft), bank: asked }
    },
    lookIntoReports: (id) => lookIntoReports(asked, store, id, world),
    async takeIn(id, experiments) {
      const { takeIntoHistory } = await import('../reports/takeIntoHistory.ts')
      const kept = await takeIntoHistory(store, id, experiments)
      return kept.ok ? kept.value : { why: kept.problems.map(problemLine).join(' ') }
    },
    async finish(shown) {
      // Another window may have answered since: what is kept is what all of them said.
      await draft?.refresh()
      const session = draft ? sessionIn(draft) : shown
      const files = await finishSession(asked, session, { store, preferences, world })
      if ('why' in files) return files
      draft = undefined
      finished = files
      return files
    },
    lists,
    async usual() {
      const { value, problem } = await preferences()
      const { minutes = usualTimeBox.full, quickMinutes = usualTimeBox.quick, ...usual } = value
      const notice = problem ? problemLine(problem) : await newsInReports(bank, store, world)
      return {
        usual,
        timeBox: { full: minutes, quick: quickMinutes },
        ...(notice !== undefined && { notice }),
      }
    },
    edit(note) {
      const edited = editNote(note, world)
      return edited.ok ? { note: edited.value } : { why: edited.problems.map(problemLine).join(' ') }
    },
    found,
    unsaved: () => draft?.unsaved() ?? 0,
    farewell() {
      if (finished) return finishedLines(finished)
      // A correction is not on the disk before something in it was changed.
      if (!draft?.events().length) return ''
      return leaveSession({ draft, session: sessionIn(draft), bank: asked, folder, goOn }, world)
    },
  }
}

const noSession: Kept = { saved: false, why: 'no session was begun' }

function keptBy(saved: Saved): Kept {
  return saved.saved ? saved : { saved: false, why: problemLine(saved.problem) }
}

function finishedLines({ assessment, report, problem }: FinishedFiles): string {
  return `${report ? `Report: ${report}` : `No report: ${problem}`}\nAnswers: ${assessment}\n`
}
