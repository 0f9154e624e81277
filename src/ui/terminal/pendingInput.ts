/** What has been read of something that the next read may finish. A plain value of bounded size. */
export type PendingInput =
  | { readonly kind: 'nothing' }
  /** An Esc: a key, or the begin of a sequence. */
  | { readonly kind: 'escape' }
  /** What followed ESC, from its `[` or `O` on: the begin of a key's sequence. */
  | { readonly kind: 'sequence'; readonly body: string }
  /** What followed ESC is a `]`, `P` or `_`: the late reply to a question that an earlier program asked. */
  | {
      readonly kind: 'reply'
      readonly introducer: string
      readonly empty: boolean
      readonly afterEscape: boolean
    }
  /** So many more characters of a mouse report in the oldest form. */
  | { readonly kind: 'mouse'; readonly left: number }
  /** A paste so far; `tail` may be the begin of its end mark. */
  | { readonly kind: 'paste'; readonly text: string; readonly tail: string }

/** Nothing is unfinished. */
export const nothingPending: PendingInput = { kind: 'nothing' }
