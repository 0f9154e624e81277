import { expect, test } from 'vitest'
import { pastSessions } from '../../src/commands/session/pastSessions.ts'
import { memoryStore } from '../../src/store/memoryStore.ts'
import { bank } from '../bankOfQuestions.ts'
import { assessmentOf, fakeWorld, idOf } from '../store/world.ts'

test('of very many sessions the newest are read, the last one of every team, and the others are counted', async () => {
  const store = memoryStore(fakeWorld())
  for (let number = 1; number <= 506; number++)
    await store.finish(
      assessmentOf(number, {
        team: number < 4 ? 'Apps' : 'Payments',
        ...(number === 4 && { service: 'web' }),
      }),
    )
  const { past, older } = await pastSessions(store, bank)
  const ids = past.map(({ assessment }) => assessment.id)
  // Neither 1 and 2, for 3 is the last of Apps, nor 5 and 6; 4 is the only one about its service.
  expect(ids).toEqual([...Array.from({ length: 500 }, (_, place) => idOf(506 - place)), idOf(4), idOf(3)])
  expect(older).toBe(4)
  expect(past[0]?.assessment.answers).toEqual(assessmentOf(506).answers)
})
