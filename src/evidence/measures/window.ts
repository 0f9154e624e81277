/** A stretch of time in seconds since 1970: after `since`, up to and with `until`. */
export interface Window {
  readonly since: number
  readonly until: number
}

/** A day in seconds. */
export const day = 86_400

/** The window that ends at `until`: 365 days, or from `since` on. */
export function windowUntil(until: number, since: number = until - 365 * day): Window {
  return { since, until }
}

/** Whether a time, in seconds, lies in the window. */
export function isWithin({ since, until }: Window, time: number): boolean {
  return time > since && time <= until
}

/** A time in seconds as ISO text. */
export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

/** A window as it is stored. */
export function spanOf({ since, until }: Window): { readonly from: string; readonly to: string } {
  return { from: isoOf(since), to: isoOf(until) }
}
