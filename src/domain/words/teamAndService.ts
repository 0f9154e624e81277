/** Who releases what, as people read it: "Payments / Checkout", or the team alone. */
export function teamAndService({
  team,
  service,
}: {
  readonly team: string
  readonly service?: string | undefined
}): string {
  return service ? `${team} / ${service}` : team
}
