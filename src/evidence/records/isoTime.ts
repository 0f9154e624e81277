/** A time in seconds since 1970, and whether the text named its zone; without one it is taken as UTC. */
export interface IsoTime {
  readonly time: number
  readonly zoned: boolean
}

const form =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/iu

/** Reads a date and a time of day in ISO 8601; undefined where the text is anything else, or names a day that never was. */
export function isoTime(text: string): IsoTime | undefined {
  const [, year, month, day, hour, minute, second = '00', fraction = '0', zone] = form.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (midnight.getUTCDate() !== Number(day)) return undefined
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) / 1000
  return { time: time + Number(`0.${fraction}`) - offsetOf(zone), zoned: zone !== undefined }
}

function offsetOf(zone: string = 'Z'): number {
  if (zone.toUpperCase() === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/u.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}
