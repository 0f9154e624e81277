/** Something wrong with what came from outside: where it is, what it is, and what to do about it. */
export interface Problem {
  /** A file, with line and column where they are known: `questions/testing.yaml:12:7`. */
  readonly where: string
  readonly what: string
  readonly todo?: string
}

/** A value, or all that is wrong with the text that it was to be read from. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A problem as one line. */
export function problemLine({ where, what, todo }: Problem): string {
  return `${where} ${what}${todo ? `; ${todo}` : ''}`
}
