import path from 'node:path'
import type { Outcome, Problem } from '../../domain/problem.ts'
import type { Disk } from '../files/disk.ts'
import { claimedFile, namesFrom } from './claim.ts'
import { filesById } from '../files/findFiles.ts'
import { keepFormat } from '../files/format.ts'
import { draftFolder, inOrder, namesIn, readJournals, sizeOf } from './journals.ts'
import { parseJson } from '../assessments/jsonText.ts'
import { problemOf } from '../files/problemOf.ts'
import { readFileSafely } from '../files/readFileSafely.ts'
import type { Draft, DraftEntry } from '../store.ts'
import { writeDraft } from './writeDraft.ts'
import type { DraftWorld } from './writeDraft.ts'

const putAway = 'discarded.json'
const identity = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u

/** Every draft that was neither finished nor discarded, the newest first. */
export async function listDrafts(disk: Disk): Promise<readonly DraftEntry[]> {
  const ids = namesIn(disk, path.join(disk.root, 'drafts')).filter((id) => identity.test(id))
  if (!ids.length) return []
  const kept = filesById(disk)
  const { headIn, happenedIn } = await import('./readDraft.ts')
  return ids
    .filter((id) => !isDone(disk, id, kept))
    .toSorted()
    .toReversed()
    .flatMap((id) => {
      const journals = readJournals(disk, id)
      const head = headIn(journals, id)
      const events = inOrder(happenedIn(journals)).map(({ event }) => event)
      return head && events.length ? [{ ...head, events }] : []
    })
}

/** A draft to go on with: the one of this id or, without one, the newest. */
export async function openDraft(world: DraftWorld, id?: string): Promise<Outcome<Draft>> {
  const { disk } = world
  const wanted = id ?? (await listDrafts(disk))[0]?.id
  const failed = (what: string, todo: string): Outcome<never> => ({
    ok: false,
    problems: [{ where: wanted === undefined ? disk.root : draftFolder(disk, wanted), what, todo }],
  })
  if (wanted === undefined) return failed('holds no draft', 'start a session')
  if (!identity.test(wanted)) return failed('is not a draft', 'start a session')
  if (isDone(disk, wanted, filesById(disk))) return failed('is finished or was discarded', 'start a session')
  const { headIn, happenedIn } = await import('./readDraft.ts')
  const journals = readJournals(disk, wanted)
  const head = headIn(journals, wanted)
  if (!head) return failed('holds no draft that can be read', 'run boring doctor')
  return { ok: true, value: writeDraft(world, head, journals, happenedIn(journals)) }
}

/** Puts a draft away; its journals stay. */
export function discardDraft({ disk, time }: DraftWorld, id: string): Problem | undefined {
  if (!identity.test(id) || !namesIn(disk, draftFolder(disk, id)).some((name) => name.endsWith('.jsonl')))
    return { where: disk.root, what: 'holds no such draft' }
  try {
    keepFormat(disk)
    const text = `${JSON.stringify({ discarded: time() })}\n`
    disk.publish(path.join(draftFolder(disk, id), putAway), Buffer.from(text))
    return undefined
  } catch (error) {
    return problemOf(disk.root, error)
  }
}

/** Whether a draft needs no one any more: it was discarded, or what it became is there, from here or from elsewhere. */
export function isDone(disk: Disk, id: string, kept: ReadonlyMap<string, readonly string[]>): boolean {
  if (sizeOf(disk, path.join(draftFolder(disk, id), putAway)) !== undefined) return true
  const claimed = claimedFile(disk, id)
  const named = claimed === undefined ? [] : namesFrom(claimed).map((name) => path.join(disk.root, name))
  return [...(kept.get(id) ?? []), ...named].some((file) => isWhole(disk, file))
}

/** A half-written file does not end a draft. */
function isWhole(disk: Disk, file: string): boolean {
  const text = readFileSafely(file, { files: disk.files })
  return text.ok && parseJson(text.value).kind === 'value'
}
