import { closeSync, fsyncSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import { ulid } from 'ulid'
import { fileStore } from '../../src/store/fileStore.ts'

const answers = 300

/**
 * Milliseconds that each of some hundred answers takes to be on the disk, and a bare write and fsync of as many bytes
 * beside it, in turn.
 */
export function saving(folder: string): {
  readonly bare: readonly number[]
  readonly ours: readonly number[]
} {
  const store = fileStore({ path: folder, own: true }, { now: Date.now, random: Math.random })
  const id = ulid()
  const draft = store.startDraft({ id, started: new Date().toISOString(), bank: { version: '1.0.0' } })
  draft.append({ kind: 'described', details: { team: 'Bench', mode: 'full', cadence: 'monthly' } })
  const journals = path.join(folder, 'drafts', id)
  const sizes = () => readdirSync(journals).map((name) => statSync(path.join(journals, name)).size)
  const sizeOf = () => sizes().reduce((sum, size) => sum + size, 0)
  const answer = (place: number) =>
    draft.append({
      kind: 'answered',
      question: `question-${place % 32}`,
      answer: { kind: 'level', level: 1 },
    })
  const before = sizeOf()
  answer(0)
  const line = Buffer.alloc(sizeOf() - before, 'x')
  const bareFile = openSync(path.join(folder, 'bare'), 'a')
  const [bare, ours]: [number[], number[]] = [[], []]
  for (let place = 0; place < answers; place++) {
    bare.push(timeOf(() => (writeSync(bareFile, line), fsyncSync(bareFile))))
    ours.push(
      timeOf(() => {
        if (!answer(place).saved) throw new Error('an answer was not saved')
      }),
    )
  }
  closeSync(bareFile)
  return { bare, ours }
}

function timeOf(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
