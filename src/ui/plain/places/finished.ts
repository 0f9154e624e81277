import type { FinishedFiles } from '../../sessions.ts'
import type { Asks } from '../asks.ts'
import { doing } from '../talk.ts'
import type { Talk, Turn } from '../talk.ts'

/** The end of a session: what was kept, and where. */
export function askFinished(talk: Talk, { assessment, report, problem }: FinishedFiles): Asks<Turn> {
  return {
    opening: () => [
      '',
      'Saved.',
      report === undefined ? `No report was written: ${problem}` : `Report: ${report}`,
      `Answers: ${assessment}`,
      'Put the report where the team works, and meet again when the first review date has come.',
    ],
    prompt: 'Enter begins anew, s leaves: ',
    accepts: [{ type: 'Enter', does: 'to the start' }],
    answer: (line) => (line === '' || line === 'b' ? doing(talk, { kind: 'home' }) : undefined),
  }
}
