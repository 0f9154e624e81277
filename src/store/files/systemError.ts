/** An error as the system gives them. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
