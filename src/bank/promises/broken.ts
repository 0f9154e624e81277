import type { Path } from '../parsePack.ts'

/** Something that a bank promises and does not keep; `question` and `at` say where to look. */
export interface Broken {
  readonly question?: string
  readonly at: Path
  readonly what: string
}
