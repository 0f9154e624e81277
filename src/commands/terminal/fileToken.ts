/** A short text, different at every call, for the names of temporary files. */
export function fileToken(): string {
  return Math.random().toString(36).slice(2, 10)
}
