import path from 'node:path'
import type { Bank } from '../../domain/bank.ts'
import type { Corrections } from '../../report/readBack/corrections.ts'
import { reportName } from '../../report/reportName.ts'
import type { Kept, Store } from '../../store/store.ts'
import { readBackOf } from './readBackOf.ts'
import { tooSlow } from './readEdited.ts'
import { reportFiles } from './reportFiles.ts'
import type { ReportFile } from './reportFiles.ts'
import type { World } from '../terminal/world.ts'

/** A report in which people changed something that the history does not know yet, or that cannot be understood. */
export interface EditedReport extends Corrections {
  /** An absolute path. */
  readonly file: string
}

/** More copies of one report, that all differ, than a team makes; and more marks than copying and pasting leaves in one. */
const [mostCopies, mostMarks] = [20, 20]

/** The reports of an assessment in reports/ of the working directory, whatever they are called by now, that were edited. */
export async function editedReports(
  bank: Bank,
  store: Pick<Store, 'corrections'>,
  today: Kept,
  world: Pick<World, 'cwd'>,
): Promise<readonly EditedReport[]> {
  const found: EditedReport[] = []
  const reports = reportFiles(world)
  const originOf = originsOf(store, today)
  const read = copiesRead(bank, today)
  for (const report of reports) {
    const ids = idsIn(report)
    const known = (await Promise.all(ids.map(originOf))).flatMap((written) => written ?? [])
    const [written] = known
    const seen =
      written && ids.length === 1
        ? await read(report.text, written)
        : nothingBut(whyUnread(report, ids, known, today))
    if (seen.corrections.length || seen.unclear.length) found.push({ file: report.file, ...seen })
  }
  return found
}

/** Reads the copies of a report: each text once, and no more of them than people can wait for. */
function copiesRead(bank: Bank, today: Kept) {
  const read = new Map<string, Promise<Corrections>>()
  let left = mostCopies
  return async (text: string, written: Kept): Promise<Corrections> => {
    const before = read.get(text)
    // What is unclear in one copy is unclear in all of them.
    if (before) return { ...(await before), unclear: [] }
    // Below nothing, it was said already.
    if (left < 0) return nothingBut(undefined)
    left -= 1
    if (left < 0) return nothingBut('is left out like all copies behind it, for those before it took long enough')
    const seen = readBackOf(bank, text, { written, today })
    read.set(text, seen)
    if ((await seen).unclear.some(({ what }) => what === tooSlow)) left = 0
    return seen
  }
}

function idsIn({ text }: ReportFile): readonly string[] {
  const marks = [...text.matchAll(/boring:report:(\w+)/gu)].flatMap(([, id]) => id ?? [])
  return [...new Set(marks)].slice(0, mostMarks)
}

/** How the assessment is found that a report of `today` was written from: it, or what it corrected; undefined for the report of another. */
function originsOf(store: Pick<Store, 'corrections'>, today: Kept) {
  let before: Promise<ReadonlyMap<string, Kept>> | undefined
  return async (id: string): Promise<Kept | undefined> => {
    if (id === today.id || today.supersedes === undefined) return id === today.id ? today : undefined
    // Looked up once, for a folder may hold hundreds of reports of others.
    before ??= correctedBy(store, today)
    return (await before).get(id)
  }
}

/** What an assessment corrected, and what that did, by id. */
async function correctedBy(
  store: Pick<Store, 'corrections'>,
  today: Kept,
): Promise<ReadonlyMap<string, Kept>> {
  const found = new Map<string, Kept>()
  for (let id = today.supersedes; id !== undefined && !found.has(id);) {
    const line = await store.corrections(id)
    const [written] = line
    if (!written || line.at(-1)?.id !== today.id) break
    found.set(id, written)
    id = written.supersedes
  }
  return found
}

/** Why a report that seems to be one of `today` is not read; undefined where it is none of its reports. */
function whyUnread(
  { file, unread }: ReportFile,
  ids: readonly string[],
  known: readonly Kept[],
  today: Kept,
): string | undefined {
  if (known.length) return 'holds the marks of more than one report, so nothing is read from it'
  const { name } = path.parse(reportName(today))
  const own = path.parse(file).name
  const isNamedSo = own === name || (own.startsWith(`${name}-`) && /^\d+$/u.test(own.slice(name.length + 1)))
  if (!isNamedSo || ids.length) return undefined
  return unread ?? 'has lost the mark of its session, so nothing is read from it; boring report WHICH --read FILE goes by its titles'
}

function nothingBut(why: string | undefined): Corrections {
  return { corrections: [], noted: [], unclear: why === undefined ? [] : [{ line: 1, what: why }] }
}
