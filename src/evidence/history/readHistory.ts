import { fieldReader } from '../git/fieldReader.ts'
import type { Row } from '../git/fieldReader.ts'
import { git } from '../git/git.ts'
import type { Place, Refusal } from '../git/git.ts'
import type { Commit, History } from './history.ts'
import { isBot } from '../releases/isBot.ts'
import { subjectOf } from './subjectOf.ts'

const fields = ['%H', '%P', '%at', '%ct', '%an', '%ae', '%s']

/** `git log` with fields that end in NUL. It compares no files, and so runs none of a clone's diff programs. */
export const historyCommand: readonly string[] = [
  'log',
  '-z',
  `--format=${fields.join('%x00')}`,
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-notes',
  '--no-mailmap',
  '--stdin',
  '--end-of-options',
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
  const commits: (Commit | undefined)[] = []
  const places = new Map<string, number>()
  const placeOf = (id: string) => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, commits.length)
    return commits.push(undefined) - 1
  }
  const people = new Map<string, boolean>()
  let read = 0
  const onRow = ({ text }: Row) => {
    const parents = text(1)
    commits[placeOf(text(0))] = {
      parents: parents ? parents.split(' ').map(placeOf) : [],
      authored: Number(text(2)),
      committed: Number(text(3)),
      byBot: remembered(people, text(4), text(5)),
      ...subjectOf(text(6), parents.includes(' ')),
    }
    if (++read % 4096 === 0) onProgress(read)
  }
  const input = [...from, ...before.map((id) => `^${id}`)].map((line) => `${line}\n`).join('')
  const refusal = await git(place, historyCommand, {
    input,
    timeLimit,
    onData: fieldReader(fields.length, onRow),
  })
  return refusal ?? { commits, placeOf: (id) => places.get(id) }
}

function remembered(people: Map<string, boolean>, name: string, email: string): boolean {
  const key = `${name}\0${email}`
  const known = people.get(key)
  if (known !== undefined) return known
  const bot = isBot({ name, email })
  people.set(key, bot)
  return bot
}
