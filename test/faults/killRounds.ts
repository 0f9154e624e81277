import { spawn } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { fileStore } from '../../src/store/fileStore.ts'

export interface Killed {
  /** What was said to be kept and is not there, or is not as it should be. */
  readonly broken: readonly string[]
  readonly answers: number
  readonly assessments: number
}

/** Lets a worker write to a folder, kills it at a random moment, and looks at what is there; so many times. */
export async function killRounds(worker: string, folder: string, rounds: number): Promise<Killed> {
  const broken: string[] = []
  const kept = new Map<string, number>()
  const finished = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    for (const line of await killedWorker(worker, folder, round % 2 ? 'save' : 'walk')) {
      const words: unknown = JSON.parse(line)
      if (!Array.isArray(words)) continue
      const [what, id, number]: readonly unknown[] = words
      if (typeof id !== 'string') continue
      if (what === 'answered' && typeof number === 'number') kept.set(id, number + 1)
      if (what === 'finished') finished.add(id)
    }
  }
  broken.push(...(await whatIsMissing(folder, kept, finished)))
  return {
    broken,
    answers: [...kept.values()].reduce((sum, each) => sum + each, 0),
    assessments: finished.size,
  }
}

async function killedWorker(worker: string, folder: string, how: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [worker, folder, how], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const closed = new Promise((resolve) => child.once('close', resolve))
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), closed])
  await setTimeout(Math.random() * 25)
  child.kill('SIGKILL')
  await closed
  // The last line may be cut, and then nobody read it.
  return said.split('\n').slice(0, -1)
}

async function whatIsMissing(
  folder: string,
  kept: ReadonlyMap<string, number>,
  finished: ReadonlySet<string>,
): Promise<readonly string[]> {
  const store = fileStore({ path: folder, own: false }, { now: Date.now, random: Math.random })
  const entries = await store.list()
  const drafts = new Map((await store.listDrafts()).map((draft) => [draft.id, draft]))
  const whole = new Map(
    entries.flatMap((entry) => (entry.kind === 'assessment' ? [[entry.assessment.id, entry]] : [])),
  )
  const broken = entries
    .filter((entry) => entry.kind !== 'assessment' || entry.marks.length)
    .map((entry) => `${entry.file} is ${entry.kind}`)
  if (whole.size + broken.length !== entries.length) broken.push('an assessment is there twice')
  for (const id of finished) if (!whole.has(id)) broken.push(`assessment ${id} is gone`)
  for (const [id, number] of kept) {
    const draft = drafts.get(id)
    const found = whole.get(id)
    if (draft && found) broken.push(`${id} is both a draft and an assessment`)
    const answers = found
      ? Object.keys(found.assessment.answers).length
      : (draft?.events.filter(({ kind }) => kind === 'answered').length ?? 0)
    if (answers < number) broken.push(`${id} has ${answers} of ${number} answers`)
  }
  return broken
}
