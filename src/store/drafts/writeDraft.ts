import path from 'node:path'
import type { Event } from '../../domain/session/session.ts'
import type { Disk } from '../files/disk.ts'
import { journalLine } from './journalLine.ts'
import { draftFolder, inOrder, readJournals, sizeOf } from './journals.ts'
import type { Happened, Journal } from './journals.ts'
import { keepFormat } from '../files/format.ts'
import { problemOf } from '../files/problemOf.ts'
import type { Draft, DraftHead, Saved } from '../store.ts'

/** What a window that writes to a draft needs besides the disk. */
export interface DraftWorld {
  readonly disk: Disk
  /** An ISO time. */
  readonly time: () => string
  /** A new ULID. */
  readonly identity: () => string
}

/** A file that this window wrote, and how much of it is known to be on the disk. */
interface Kept {
  readonly file: string
  readonly size: number
}

/** A draft as the window that adds to it sees it. `journals` are those of other windows, so far. */
export function writeDraft(
  world: DraftWorld,
  head: DraftHead,
  journals: readonly Journal[],
  others: readonly Happened[],
): Draft {
  const { disk, time, identity } = world
  const folder = draftFolder(disk, head.id)
  const session = identity()
  let files = 0
  const own: (Happened & { readonly line: string })[] = []
  let known = journals
  let foreign = others
  let saved = 0
  let kept: readonly Kept[] = []
  let current: Kept | undefined

  const foreignJournals = () =>
    readJournals(disk, head.id, known).filter((journal) => !journal.session.startsWith(session))

  const record = (event: Event) => {
    known = foreignJournals()
    const seen = known.flatMap(({ records }) => records.map(({ n }) => n))
    const n = Math.max(own.at(-1)?.n ?? 0, ...seen) + 1
    own.push({ n, session, event, line: journalLine({ n, at: time(), event }) })
  }

  const startJournal = () => {
    // What is gone from the disk since it was kept is kept again.
    const intact = kept.every(({ file, size }) => (sizeOf(disk, file) ?? -1) >= size)
    const first = journalLine({ n: 0, at: time(), draft: head })
    const bytes = bytesOf([first, ...own.slice(intact ? saved : 0).map(({ line }) => line)])
    files += 1
    const file = path.join(folder, `${session}${files > 1 ? `-${files}` : ''}.jsonl`)
    keepFormat(disk)
    disk.create(file, bytes)
    return { file, size: bytes.length }
  }

  const goOn = ({ file, size }: Kept) => {
    const bytes = bytesOf(own.slice(saved).map(({ line }) => line))
    disk.append(file, bytes)
    return { file, size: size + bytes.length }
  }

  const save = (): Saved => {
    if (saved === own.length) return { saved: true }
    try {
      const usable = current && sizeOf(disk, current.file) === current.size ? current : undefined
      current = usable ? goOn(usable) : startJournal()
      kept = [...kept.filter(({ file }) => file !== current?.file), current]
      saved = own.length
      return { saved: true }
    } catch (error) {
      // What a failed write or flush left behind cannot be trusted: the next one begins a new file.
      current = undefined
      return { saved: false, problem: problemOf(disk.root, error) }
    }
  }

  return {
    head,
    events: () => inOrder([...foreign, ...own]).map(({ event }) => event),
    append(event) {
      record(event)
      return save()
    },
    retry: save,
    unsaved: () => own.length - saved,
    async refresh() {
      const { happenedIn } = await import('./readDraft.ts')
      known = foreignJournals()
      const now = happenedIn(known)
      const before = new Set(foreign.map(placeOf))
      foreign = now
      return inOrder(now.filter((each) => !before.has(placeOf(each)))).map(({ event }) => event)
    },
  }
}

function placeOf({ n, session }: Happened): string {
  return `${n} ${session}`
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join(''))
}
