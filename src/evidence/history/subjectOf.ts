const revert = /^revert\b/iu
const revertOfRevert = /^revert\b(?:\([^)]*\))?[^\p{L}\d]*revert\b/iu
const squash = /\((?:#|!|pull request #)\d+\)$|^Merged PR \d+: /u

/** What the subject of a commit that is no merge says of how it came about. */
export function subjectOf(subject: string): { readonly reverts: boolean; readonly squashes: boolean } {
  return {
    reverts: revert.test(subject) && !revertOfRevert.test(subject),
    squashes: squash.test(subject.trimEnd()),
  }
}
