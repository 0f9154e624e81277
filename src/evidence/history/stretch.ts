/** Which commits to read: all that can be reached from `from`, but not from `before`. */
export interface Stretch {
  readonly from: readonly string[]
  readonly before: readonly string[]
}
