import { openStore } from '../judged/openStore.ts'
import { complain } from '../terminal/complain.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** Shows a session again that was deleted; what hid it goes to the trash folder. */
export async function restoreSession(
  which: string,
  data: string | undefined,
  world: World,
): Promise<ExitCode> {
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const { store } = opened.value
  const readOnly = store.whyReadOnly()
  if (readOnly) return complain(world, [readOnly])
  const restored = await store.restore(which)
  if (!restored.ok) return complain(world, restored.problems)
  world.out(`Restored: ${restored.value}\n`)
  return exitCodes.done
}
