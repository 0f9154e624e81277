import { fieldReader } from '../git/fieldReader.ts'
import type { Row } from '../git/fieldReader.ts'
import { git } from '../git/git.ts'
import type { Place, Refusal } from '../git/git.ts'
import type { History } from './history.ts'
import { historyFields, historyTable } from './historyTable.ts'

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

/** Which commits to read: all that can be reached from `from`, but not from `before`. */
export interface Stretch {
  readonly from: readonly string[]
  readonly before: readonly string[]
}

const timeLimit = 120_000

/** Reads a stretch of history. `onProgress` is told now and then how many commits were read. */
export async function readHistory(
  place: Place,
  { from, before }: Stretch,
  onProgress: (commits: number) => void = () => undefined,
): Promise<History | Refusal> {
  const table = historyTable()
  let read = 0
  const onRow = (row: Row) => {
    table.add(row)
    if (++read % 4096 === 0) onProgress(read)
  }
  const input = [...from, ...before.map((id) => `^${id}`)].map((line) => `${line}\n`).join('')
  const refusal = await git(place, historyCommand, {
    input,
    timeLimit,
    onData: fieldReader(historyFields.length, onRow),
  })
  return refusal ?? table.history()
}
