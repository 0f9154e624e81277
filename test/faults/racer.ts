import { fileStore } from '../../src/store/fileStore.ts'

// Finishes a draft in a folder, and says what came of it.

const [path = '', id = '', team = ''] = process.argv.slice(2)
const store = fileStore({ path, own: false }, { now: Date.now, random: Math.random })
const finished = await store.finish({
  id,
  team,
  date: '2026-11-22',
  mode: 'full',
  cadence: 'daily',
  answers: {},
})
process.stdout.write(finished.kind)
