/** A UTC minute: "2026-03-01 14:30 UTC". */
export function minute(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
