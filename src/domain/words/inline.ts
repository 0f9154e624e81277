import type { Capability } from '../bank.ts'

/** A capability's title inside a sentence: "test confidence", but "CI and builds". */
export function inline({ title }: Capability): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
