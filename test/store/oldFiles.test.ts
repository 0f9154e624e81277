import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import { emptyFolder, fakeWorld } from './world.ts'

// Written by version 0.1.0, and never changed since: whoever changes how files are read has to read these as well.
const finished = `{
  "schema": 1,
  "id": "01KAMR7Y8ZQW3T5V6X9B2C4D1E",
  "started": "2026-11-22T10:00:00.000Z",
  "finished": "2026-11-22T11:00:00.000Z",
  "team": "Payments",
  "service": "checkout",
  "date": "2026-11-22",
  "participants": 6,
  "mode": "quick",
  "cadence": "weekly",
  "target": "daily",
  "bank": {
    "version": "1.0.0",
    "revisions": {
      "deployment": 1
    }
  },
  "answers": {
    "deployment": {
      "kind": "level",
      "level": 1,
      "votes": [
        {
          "level": 0,
          "role": "ops"
        },
        {
          "level": "unknown"
        }
      ],
      "note": "nearly"
    },
    "rollback": {
      "kind": "notApplicable",
      "because": "no servers"
    }
  },
  "actions": [
    {
      "action": "deployment:2",
      "state": "chosen",
      "review": "2026-12-20"
    }
  ],
  "checksum": "ce53778e6aa50336"
}
`

const journal = [
  '{"n":0,"at":"2026-11-22T10:00:00.000Z","draft":{"id":"01KAMR7Y8ZQW3T5V6X9B2C4D1F","started":"2026-11-22T10:00:00.000Z","bank":{"version":"1.0.0"}},"sum":"c6f47ca8817e6489"}',
  '{"n":1,"at":"2026-11-22T10:01:00.000Z","event":{"kind":"described","details":{"team":"Payments","mode":"full","cadence":"monthly"}},"sum":"39fb5b2bace06324"}',
  '{"n":2,"at":"2026-11-22T10:02:00.000Z","event":{"kind":"answered","question":"deployment","answer":{"kind":"level","level":1}},"sum":"75498b8ca90a73fa"}',
]

test('what the first version wrote is read by every later one, and is not taken for changed', async () => {
  const folder = emptyFolder()
  const team = path.join(folder, 'assessments/payments')
  const draft = path.join(folder, 'drafts/01KAMR7Y8ZQW3T5V6X9B2C4D1F')
  for (const each of [team, draft]) mkdirSync(each, { recursive: true })
  const file = path.join(team, '2026-11-22-01KAMR7Y8ZQW3T5V6X9B2C4D1E.json')
  writeFileSync(file, finished)
  writeFileSync(path.join(draft, '01KAMR7Y8ZQW3T5V6X9B2C4D1G.jsonl'), `${journal.join('\n')}\n`)
  writeFileSync(path.join(folder, 'format.json'), '{"format":1}\n')
  const store = fileStore({ path: folder, own: false }, fakeWorld())
  expect(await store.list()).toMatchObject([
    {
      kind: 'assessment',
      marks: [],
      assessment: {
        team: 'Payments',
        mode: 'quick',
        answers: { deployment: { level: 1, votes: [{ level: 0, role: 'ops' }, { level: 'unknown' }] } },
        actions: [{ action: 'deployment:2', state: 'chosen', review: '2026-12-20' }],
      },
    },
  ])
  expect(await store.listDrafts()).toMatchObject([
    { events: [{ kind: 'described' }, { kind: 'answered', answer: { level: 1 } }] },
  ])
  expect(readFileSync(file, 'utf8')).toBe(finished)
})
