import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '../../src/domain/assessment.ts'
import { fileStore } from '../../src/store/fileStore.ts'

const [teams, days] = [20, 500]

/** Fills a data folder with 10,000 finished assessments of twenty teams, made from those in a folder. */
export async function manyAssessments(folder: string, samples: string): Promise<void> {
  const given = readdirSync(samples)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(samples, name), 'utf8')) as Assessment)
  const store = fileStore(
    { path: folder, own: true },
    { now: () => Date.parse('2026-11-22T10:00:00Z'), random: Math.random },
  )
  const first = Date.parse('2025-01-01T10:00:00Z')
  const many = Array.from({ length: teams * days }, (_, place): Assessment => {
    const { id: _id, ...sample } = given[place % given.length] ?? { id: '' }
    const finished = new Date(first + Math.floor(place / teams) * 86_400_000).toISOString()
    return {
      ...(sample as Assessment),
      team: `Team ${place % teams}`,
      date: finished.slice(0, 10),
      started: finished,
      finished,
    }
  })
  const taken = await store.takeIn(many)
  if (taken.problem) throw new Error(taken.problem.what)
}
