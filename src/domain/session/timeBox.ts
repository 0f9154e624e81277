/** How long a session is meant to take, in minutes, by how much it asks. */
export interface TimeBox {
  readonly full: number
  readonly quick: number
}

export const usualTimeBox: TimeBox = { full: 45, quick: 20 }

/** What a session has done of what it meant to, in how many minutes. */
export interface Progress {
  readonly minutes: number
  /** How many minutes were meant for `asked` questions. */
  readonly box: number
  readonly asked: number
  readonly done: number
}

/** How many minutes a session is behind an even pace, 0 where it is on time. The question that is talked about has its share. */
export function minutesBehind({ minutes, box, asked, done }: Progress): number {
  const due = (box / Math.max(1, asked)) * (done + 1)
  return Math.max(0, Math.ceil(minutes - due))
}
