/** Points as words: "1 point", "24 points", "less than a point". */
export function points(value: number): string {
  const whole = Math.round(value)
  return whole === 1 ? '1 point' : whole > 0 || value <= 0 ? `${whole} points` : 'less than a point'
}

/** A share of 100 as words; "100 %" and "0 %" only where it is all or nothing. */
export function percent(value: number): string {
  return `${wholePercent(value)} %`
}

/** What lies between two shares of 100: "52–80 %", or one figure where they look the same. */
export function percentRange(low: number, high: number): string {
  const [from, to] = [wholePercent(low), wholePercent(high)]
  return from === to ? `${from} %` : `${from}–${to} %`
}

/** A share of 100 in whole points; 100 and 0 only where it is all or nothing. */
export function wholePercent(value: number): number {
  const whole = Math.round(value)
  if (whole === 100 && value < 100 - 1e-9) return 99
  return whole === 0 && value > 1e-9 ? 1 : whole
}

/** A number of things: "1 answer", "3 answers". */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`
}

/** "a", "a and b", "a, b and c"; names that have an "and" of their own stand apart: "a and b; c". */
export function listed(names: readonly string[]): string {
  if (names.length > 1 && names.some((name) => name.includes(' and '))) return names.join('; ')
  const last = names.at(-1)
  return last === undefined ? '' : names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
