import path from 'node:path'
import { compiledBank } from '../../bank/compiledBank.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Outcome } from '../../domain/problem.ts'
import { findConfigFolder, findSharedFolder } from '../../store/files/dataFolder.ts'
import { realFileSystem } from '../../store/files/fileSystem.ts'
import { isThere } from '../../store/files/folders.ts'
import { preferredQuestions } from '../../store/preferences/preferredQuestions.ts'
import type { World } from '../terminal/world.ts'

type Surroundings = Pick<World, 'env' | 'cwd' | 'platform'>

/**
 * The bank that is asked: a whole one or a layer over ours in the folder that `--questions`, BORING_QUESTIONS,
 * `.boring-releases/questions` here or above, or the preferences name; else ours. What reads files is loaded only for the former.
 */
export async function openBank(questions: string | undefined, world: Surroundings): Promise<Outcome<Bank>> {
  if (questions === '') return { ok: false, problems: [{ where: '--questions', what: 'names no folder' }] }
  const named = questions ?? namedElsewhere(world)
  if (named === undefined) return { ok: true, value: compiledBank() }
  const [{ packFolder }, { readPack }] = await Promise.all([
    import('./packFolder.ts'),
    import('../../bank/readPack.ts'),
  ])
  const files = packFolder(path.resolve(world.cwd, named), named)
  return files.ok ? readPack(files.value, { folder: named, base: compiledBank }) : files
}

function namedElsewhere({ env, cwd, platform }: Surroundings): string | undefined {
  const inEnvironment = env['BORING_QUESTIONS']
  if (inEnvironment) return inEnvironment
  const shared = findSharedFolder({ env, cwd, platform })
  const ofTeam = shared === undefined ? undefined : path.join(shared, 'questions')
  if (ofTeam !== undefined && isThere(realFileSystem, ofTeam)) return ofTeam
  return preferredQuestions(findConfigFolder({ env, cwd, platform }))
}
