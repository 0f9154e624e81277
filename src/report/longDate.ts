const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** An ISO date as people write it, "22 November 2026"; what is not one stays as it is. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return name ? `${Number(day)} ${name} ${year}` : iso
}
