/** Who made a tag or a commit. Only counted, never shown. */
export interface Person {
  readonly name: string
  readonly email: string
}

/** A tag that names a commit. */
export interface Tag {
  /** Without `refs/tags/`; untrusted text. */
  readonly name: string
  readonly commit: string
  /** When it was made, in seconds since 1970; of a lightweight tag, when its commit was. */
  readonly date: number
  /** The tagger, or the committer under a lightweight tag. */
  readonly person: Person
  readonly annotated: boolean
}
