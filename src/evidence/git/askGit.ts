import { git } from './git.ts'
import type { Place, Refusal } from './git.ts'

/** What git said, whole. For answers that are small however large the repository is. */
export interface Told {
  readonly kind: 'told'
  readonly text: string
}

/** Runs git and collects what it says, as UTF-8. */
export async function askGit(
  place: Place,
  command: readonly string[],
  { timeLimit, input }: { readonly timeLimit?: number; readonly input?: string } = {},
): Promise<Told | Refusal> {
  const chunks: Buffer[] = []
  const refusal = await git(place, command, {
    onData: (chunk) => chunks.push(chunk),
    ...(timeLimit !== undefined && { timeLimit }),
    ...(input !== undefined && { input }),
  })
  return refusal ?? { kind: 'told', text: Buffer.concat(chunks).toString('utf8') }
}
