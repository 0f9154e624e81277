import type { Finding } from '../../../domain/assessment.ts'
import type { Message } from '../../model.ts'

export type FoundMessage = Message & { kind: 'found' }

/** What was gathered, as a message; what could not be read is one line, however much it is. */
export function foundMessage({
  findings,
  problems,
}: {
  readonly findings: readonly Finding[]
  readonly problems: readonly string[]
}): FoundMessage {
  const [first, ...more] = problems
  if (first === undefined) return { kind: 'found', findings }
  const notice = `Not read: ${first}${more.length ? `; and ${more.length} more, see boring evidence` : ''}`
  return { kind: 'found', findings, notice }
}
