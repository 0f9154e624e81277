import { fieldReader } from '../git/fieldReader.ts'
import type { Row } from '../git/fieldReader.ts'
import { git } from '../git/git.ts'
import type { Place, Refusal } from '../git/git.ts'
import { beyondSides } from './beyondSides.ts'
import type { History } from './history.ts'
import { historyFields, historyTable } from './historyTable.ts'
import type { Stretch } from './stretch.ts'

/** `git log` with fields that end in NUL. It compares no files, and so runs none of a clone's diff programs. */
export const historyCommand: readonly string[] = [
  'log',
  '-z',
  `--format=${historyFields.join('%x00')}`,
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--stdin',
]

const timeLimit = 120_000

/**
 * Reads the stretch of history that is reached from HEAD and from the releases of a window, but not from those before
 * it, and what its sides have before that. `onProgress` is told now and then how many commits were read.
 */
export async function readHistory(
  place: Place,
  head: string,
  { from, before }: Stretch,
  onProgress: (commits: number) => void = () => undefined,
): Promise<History | Refusal> {
  const table = historyTable()
  let read = 0
  const add = (released: boolean) => (row: Row) => {
    table.add(row, released)
    if (++read % 4096 === 0) onProgress(read)
  }
  const refusal = await readRows(place, { from: [head, ...from], before }, add(false))
  if (refusal) return refusal
  const beyond = beyondSides(table.history(), head)
  const refusedBeyond = beyond.from.length ? await readRows(place, beyond, add(true)) : undefined
  return refusedBeyond ?? table.history()
}

function readRows(
  place: Place,
  { from, before }: Stretch,
  onRow: (row: Row) => void,
): Promise<Refusal | undefined> {
  return git(place, historyCommand, {
    input: [...from, ...before.map((id) => `^${id}`)].map((line) => `${line}\n`).join(''),
    timeLimit,
    onData: fieldReader(historyFields.length, onRow),
  })
}
