import type { Bank } from '../../domain/bank.ts'
import { figuresOf } from '../../domain/trend/sessionFigures.ts'
import type { SessionFigures } from '../../domain/trend/sessionFigures.ts'
import { checksum } from './checksum.ts'
import { isOfOtherBank, isPacked, packFigures, unpackFigures } from './packFigures.ts'
import type { EntryOf, Listed, Store } from '../store.ts'

/** A finished session with its figures, to a hundredth of a point; they are unpacked when they are asked for. */
export type FiguresEntry = EntryOf<
  Listed & { readonly figures: () => SessionFigures; readonly otherBank: boolean }
>

interface Asked {
  readonly isWanted?: (session: Listed) => boolean
  /** Told how many files have to be read, before they are. */
  readonly onReading?: (files: number) => void
}

/** Every finished session that is wanted with its figures as this bank scores it, the oldest first; then what could not be read. */
export async function listFigures(
  store: Store,
  bank: Bank,
  { isWanted = () => true, onReading }: Asked = {},
): Promise<readonly FiguresEntry[]> {
  const entries = await store.summaries({
    version: `figures ${checksum(bank)}`,
    of: (assessment) => packFigures(bank, figuresOf(bank, assessment)),
    read: (raw) => (isPacked(bank, raw) ? raw : undefined),
    ...(onReading && { onReading }),
  })
  return entries.flatMap((entry): readonly FiguresEntry[] => {
    if (entry.kind !== 'assessment') return [entry]
    const { summary, ...assessment } = entry.assessment
    if (!isWanted(assessment)) return []
    return [
      {
        ...entry,
        assessment: {
          ...assessment,
          figures: () => unpackFigures(bank, summary),
          otherBank: isOfOtherBank(summary),
        },
      },
    ]
  })
}
