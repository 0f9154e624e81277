import { writeSync } from 'node:fs'
import { ulid } from 'ulid'
import type { Level } from '../../src/domain/bank.ts'
import { fileStore } from '../../src/store/fileStore.ts'

// Walks team after team through a few questions until it is stopped, and says of each answer and each assessment that it is kept.

const [path = '', how = 'walk', count = 'Infinity'] = process.argv.slice(2)
const store = fileStore({ path, own: false }, { now: Date.now, random: Math.random })
const say = (words: readonly unknown[]) => void writeSync(1, `${JSON.stringify(words)}\n`)
const levels: readonly Level[] = [0, 1, 2, 3]

const bank = { version: '1.0.0' }
const details = { team: 'Payments', mode: 'full', cadence: 'monthly' } as const

for (let done = 0; done < Number(count); done += 1) {
  const id = ulid()
  const answers: Record<string, { kind: 'level'; level: Level }> = {}
  if (how === 'walk') {
    const draft = store.startDraft({ id, started: new Date().toISOString(), bank })
    draft.append({ kind: 'described', details })
    for (let question = 0; question < 6; question += 1) {
      const answer = { kind: 'level', level: levels[question % 4] ?? 0 } as const
      if (!draft.append({ kind: 'answered', question: `question-${question}`, answer }).saved) process.exit(3)
      answers[`question-${question}`] = answer
      say(['answered', id, question])
    }
  }
  const finished = await store.finish({ id, ...details, date: '2026-11-22', answers })
  if (finished.kind !== 'finished') process.exit(4)
  say(['finished', id])
}
