import { createHash } from 'node:crypto'

/** A checksum of what a JSON value says, however it is laid out and in whatever order its keys stand. */
export function checksum(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 16)
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined)
  const sorted = entries.toSorted(([one], [two]) => (one < two ? -1 : 1))
  return `{${sorted.map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`).join(',')}}`
}
