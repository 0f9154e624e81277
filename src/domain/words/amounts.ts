/** Hours as words in the unit that fits: "40 minutes", "7.5 hours", "3.2 days". */
export function duration(hours: number): string {
  if (hours < 1) return amount(hours * 60, 'minute')
  return hours < 48 ? amount(hours, 'hour') : amount(hours / 24, 'day')
}

/** A number of things with one decimal where it is small: "1 day", "1.5 days", "12 days". */
export function amount(number: number, unit: string, units: string = `${unit}s`): string {
  const shown = decimal(number)
  return `${shown} ${shown === '1' ? unit : units}`
}

/** At most one decimal, none from 10 on. */
export function decimal(number: number): string {
  return String(number >= 10 ? Math.round(number) : Math.round(number * 10) / 10)
}

/** A share of 1 in percent. */
export function share(part: number): string {
  return `${decimal(part * 100)} %`
}
