import type { Row } from '../git/fieldReader.ts'
import { isBot } from '../releases/isBot.ts'
import type { History } from './history.ts'
import { idTable } from './idTable.ts'
import { subjectOf } from './subjectOf.ts'

/** What `git log` is asked for: the fields of a row, in order. */
export const historyFields = ['%H', '%P', '%at', '%ct', '%an', '%ae', '%s']

/** Where rows of `git log` are gathered. */
export interface HistoryTable {
  /** Adds a commit; `released` where it came out before the window. */
  readonly add: (row: Row, released?: boolean) => void
  readonly history: () => History
}

/** An empty table, which grows by doubling. */
export function historyTable(): HistoryTable {
  const ids = idTable()
  const moreParents = new Map<number, readonly number[]>()
  const isBotOnce = remembering((person) => {
    const [name = '', email = ''] = person.split('\0')
    return isBot({ name, email })
  })
  let columns = columnsOf(1024)
  let size = 0

  const placeOf = (bytes: Buffer, start: number, end: number): number => {
    const place = ids.numberOf(bytes, start, end)
    size = Math.max(size, place + 1)
    if (size > columns.listed.length) columns = columnsOf(size * 2, columns)
    return place
  }
  return {
    add({ text, number, bytes, start, end }, released = false) {
      const width = end(0) - start(0)
      const here = placeOf(bytes(), start(0), end(0))
      const parents: number[] = []
      for (let id = start(1); id < end(1); id += width + 1) parents.push(placeOf(bytes(), id, id + width))
      const [first = -1, second = -1] = parents
      const { reverts, squashes } = second === -1 ? subjectOf(text(6)) : { reverts: false, squashes: false }
      columns.listed[here] = 1
      columns.released[here] = Number(released)
      columns.firstParent[here] = first
      columns.secondParent[here] = second
      if (parents.length > 2) moreParents.set(here, parents.slice(2))
      columns.authored[here] = number(2)
      columns.committed[here] = number(3)
      columns.byBot[here] = Number(isBotOnce(text(4, 5)))
      columns.reverts[here] = Number(reverts)
      columns.squashes[here] = Number(squashes)
    },
    history: () => ({ ...columns, moreParents, size, placeOf: ids.find, idOf: ids.idOf }),
  }
}

type Columns = Omit<History, 'placeOf' | 'idOf' | 'size' | 'moreParents'>

function columnsOf(size: number, shorter?: Columns): Columns {
  return {
    listed: filled(new Uint8Array(size), shorter?.listed),
    released: filled(new Uint8Array(size), shorter?.released),
    firstParent: filled(new Int32Array(size), shorter?.firstParent),
    secondParent: filled(new Int32Array(size), shorter?.secondParent),
    authored: filled(new Float64Array(size), shorter?.authored),
    committed: filled(new Float64Array(size), shorter?.committed),
    byBot: filled(new Uint8Array(size), shorter?.byBot),
    reverts: filled(new Uint8Array(size), shorter?.reverts),
    squashes: filled(new Uint8Array(size), shorter?.squashes),
  }
}

function filled<Column extends Uint8Array | Int32Array | Float64Array>(
  column: Column,
  beginning?: Column,
): Column {
  if (beginning) column.set(beginning)
  return column
}

function remembering(ask: (key: string) => boolean): (key: string) => boolean {
  const answers = new Map<string, boolean>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask(key)
    answers.set(key, answer)
    return answer
  }
}
