import type { Experiment, Finding } from '../../../src/domain/assessment.ts'
import { reopened } from '../../../src/domain/correction/reopened.ts'
import { newSession, step } from '../../../src/domain/session/session.ts'
import type { Event, Session } from '../../../src/domain/session/session.ts'
import { usualTimeBox } from '../../../src/domain/session/timeBox.ts'
import type { Kept, Ports } from '../../../src/ui/ports.ts'
import type { ReportNews } from '../../../src/ui/reportNews.ts'
import { runPlain } from '../../../src/ui/plain/runPlain.ts'
import type { Talk } from '../../../src/ui/plain/talk.ts'
import { bank } from '../../bankOfQuestions.ts'

/** A conversation at its start, with somebody there. */
function start(changes: Partial<Talk> = {}): Talk {
  return {
    bank,
    today: '2026-11-22',
    attended: true,
    place: { kind: 'home' },
    drafts: [],
    past: [],
    usual: {},
    known: {},
    undo: [],
    redo: [],
    timeBox: usualTimeBox,
    ...changes,
  }
}

/** Whether the disk takes what is written at the n-th write, counted from 1. */
type Disk = (write: number) => boolean

/** A store in memory. `events` are those that a disk would have. */
function fakePorts(works: Disk = () => true, found: readonly Finding[] = [], news?: ReportNews) {
  const takenIn: Experiment[] = []
  const events: Event[] = []
  const waiting: Event[] = []
  let writes = 0
  let session: Session | undefined
  const keep = (): Kept => {
    writes += 1
    if (!works(writes)) return { saved: false, why: 'the disk is full' }
    events.push(...waiting.splice(0))
    return { saved: true }
  }
  const add = (event: Event): Kept => {
    session = session && step(bank, session, event)
    waiting.push(event)
    return keep()
  }
  const ports: Ports = {
    begin(details) {
      events.splice(0)
      waiting.splice(0)
      session = newSession('01A', '2026-11-22T10:00:00.000Z', {})
      const kept = add({ kind: 'described', details })
      return { session, kept }
    },
    correct(assessment) {
      session = reopened(bank, assessment, { id: '01B', started: '2026-11-22T10:00:00.000Z' })
      return session
    },
    record: add,
    retry: keep,
    resume: async (id) => ({ why: `${id} is gone` }),
    finish: async () => ({ assessment: '/data/a.json', report: '/team/reports/a.md' }),
    lookIntoReports: async () => news,
    takeIn: async (_, experiments) => {
      takenIn.push(...experiments)
      return {
        assessment: { team: '', date: '', mode: 'full', cadence: 'weekly', answers: {} },
        file: '/c.json',
      }
    },
    lists: async () => ({ bank, drafts: [], past: [] }),
    usual: async () => ({ usual: {}, timeBox: usualTimeBox }),
    edit: (note) => ({ note }),
    farewell: () => `Saved: ${events.length} events\n`,
    found: Promise.resolve({ findings: found, problems: [] }),
    unsaved: () => waiting.length,
  }
  return { ports, events, takenIn, session: () => session }
}

/** What is said, what is kept and how it ends when these lines are typed, from a file unless somebody is there. */
export async function converse(
  lines: readonly string[],
  changes: Partial<Talk> = {},
  {
    works,
    width = 80,
    found,
    news,
  }: {
    readonly works?: Disk
    readonly width?: number
    readonly found?: readonly Finding[]
    readonly news?: ReportNews
  } = {},
) {
  const { ports, events, takenIn, session } = fakePorts(works, found, news)
  let said = ''
  let asking = ''
  async function* typed() {
    yield* lines
  }
  const status = await runPlain(start(changes), ports, {
    lines: typed(),
    say: (text) => {
      said += text
      asking = text
    },
    width: () => width,
    echoes: false,
  })
  return { said, events, takenIn, status, session: session(), asking }
}

/** The lines that begin a session of a weekly team called Payments, with all questions. */
export const begin: readonly string[] = ['start', 'Payments', '', '', '', '2', '', '', '']
