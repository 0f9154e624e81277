import { gatherRepository } from '../../src/evidence/repository/gatherRepository.ts'
import type { GatherOptions } from '../../src/evidence/repository/gatherRepository.ts'
import type { RepositoryEvidence } from '../../src/evidence/repository/repositoryEvidence.ts'
import { at, env } from './repository.ts'

/** The evidence of a repository up to a date; throws where there is none. */
export async function gather(
  path: string,
  until: string,
  options: Partial<GatherOptions> = {},
): Promise<RepositoryEvidence> {
  const evidence = await gatherRepository(path, { until: at(until), env, ...options })
  if (evidence.kind === 'problem') throw new Error(`${evidence.what}: ${evidence.todo}`)
  return evidence
}
