import type { Commit } from './history.ts'

const revert = /^revert\b/iu
const revertOfRevert = /^revert\b(?:\([^)]*\))?[^\p{L}\d]*revert\b/iu
const squash = /\((?:#|!|pull request #)\d+\)$|^Merged PR \d+: /u

const nothing = { reverts: false, squashes: false }

/** What the subject of a commit says of how it came about; nothing where it is a merge. */
export function subjectOf(subject: string, isMerge: boolean): Pick<Commit, 'reverts' | 'squashes'> {
  if (isMerge) return nothing
  return {
    reverts: revert.test(subject) && !revertOfRevert.test(subject),
    squashes: squash.test(subject.trimEnd()),
  }
}
