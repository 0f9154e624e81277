import { expect, test } from 'vitest'
import { fileStore } from '../../src/store/fileStore.ts'
import { answered, assessmentOf, described, emptyFolder, headOf, idOf } from './world.ts'

/** A store whose clock shows one time after the other. */
function storeAt(folder: string, ...times: readonly string[]) {
  let look = -1
  const now = () => Date.parse(times[Math.min((look += 1), times.length - 1)] ?? '')
  return fileStore({ path: folder, own: false }, { now, random: Math.random })
}

test('a clock that is set back or forward does not change the order of answers', async () => {
  const folder = emptyFolder()
  const draft = storeAt(folder, '2026-11-22T10:00:00Z', '2025-11-22T10:00:00Z').startDraft(headOf(1))
  draft.append(described)
  draft.append(answered('deployment', 1))
  const earlier = await storeAt(folder, '2020-01-01T00:00:00Z').openDraft(idOf(1))
  if (earlier.ok) earlier.value.append(answered('deployment', 2))
  const later = await storeAt(folder, '2030-01-01T00:00:00Z').openDraft(idOf(1))
  if (later.ok) later.value.append(answered('deployment', 3))
  draft.append(answered('deployment', 0))
  const [listed] = await storeAt(folder, '2026-11-22T11:00:00Z').listDrafts()
  expect(listed?.events).toEqual([
    described,
    answered('deployment', 1),
    answered('deployment', 2),
    answered('deployment', 3),
    answered('deployment', 0),
  ])
})

test('sessions stand in the order in which they happened, through the night of the clocks and across zones', async () => {
  const folder = emptyFolder()
  const store = storeAt(folder, '2026-11-22T10:00:00Z')
  const ends = [
    '2026-10-25T02:10:00.000+01:00',
    '2026-10-25T02:50:00.000+02:00',
    '2026-10-24T20:55:00.000-04:00',
    '2026-10-25T10:05:00.000+09:00',
  ]
  for (const [number, finished] of ends.entries())
    await store.finish(
      assessmentOf(number, { started: '2026-10-24T20:00:00Z', finished, date: finished.slice(0, 10) }),
    )
  const entries = await store.list()
  expect(entries.map((entry) => entry.kind === 'assessment' && entry.assessment.finished)).toEqual([
    ends[1],
    ends[2],
    ends[3],
    ends[0],
  ])
})
