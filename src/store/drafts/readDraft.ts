import { decodeEvent, decodeHead } from './eventSchema.ts'
import type { Happened, Journal } from './journals.ts'
import type { DraftHead } from '../store.ts'

/** What the journals of a draft say that it is, or undefined when none does. */
export function headIn(journals: readonly Journal[], id: string): DraftHead | undefined {
  return journals
    .flatMap(({ records }) =>
      records.flatMap(({ draft }) => (draft === undefined ? [] : (decodeHead(draft) ?? []))),
    )
    .find((head) => head.id === id)
}

/** Every event in the journals that this version knows. */
export function happenedIn(journals: readonly Journal[]): readonly Happened[] {
  return journals.flatMap(({ session, records }) =>
    records.flatMap(({ n, event: raw }) => {
      const event = raw === undefined ? undefined : decodeEvent(raw)
      return event ? [{ n, session, event }] : []
    }),
  )
}
