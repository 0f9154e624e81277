import type { ListItem } from 'mdast'
import type { Assessment, Experiment } from '../../domain/assessment.ts'
import { bullets, mark, struck, task } from '../prose.ts'
import type { Line, Words } from '../prose.ts'

interface Told {
  /** Its mark, such as `deployment:1`. */
  readonly name: string
  readonly title: Words
  /** What stands behind the title. */
  readonly aside?: string
  readonly above?: readonly Line[]
  readonly below?: readonly Line[]
}

/** An experiment as a task: ticked when it is done, struck out when it was dropped, with what the team filled in and room for the rest. */
export function taskOf(
  assessment: Assessment,
  { name, title, aside = '', above = [], below = [] }: Told,
): ListItem {
  const taken = experimentNamed(assessment, name)
  const words: readonly Words[] = [title, ...(aside ? [` ${aside}`] : [])]
  return task(
    taken?.state === 'done' || taken?.state === 'moved',
    [...(taken?.state === 'dropped' ? [struck(...words)] : words), ' ', mark(name)],
    bullets([
      ...above,
      `Owner: ${taken?.owner ?? ''}`,
      `Look at it again on: ${taken?.review ?? ''}`,
      // What a box cannot say.
      ...(taken?.state === 'moved' || taken?.state === 'stalled' ? [`State: ${taken.state}`] : []),
      ...below,
    ]),
  )
}

/** What a team took up under a name, and what became of it; what was taken up again counts as that. */
export function experimentNamed(
  { actions = [] }: Pick<Assessment, 'actions'>,
  name: string,
): Experiment | undefined {
  return actions.findLast(({ action }) => action === name)
}

const figures = /\bfrom\b[^.]*\d[^.]*\bto\b|\bfrom\b[^.]*\bto\b[^.]*\d/iu

/** The signal of an experiment: as the team wrote it, or the bank's; with room for its figures where they are missing. */
export function signalLine(assessment: Assessment, name: string, usual: string): string {
  const signal = experimentNamed(assessment, name)?.signal ?? usual
  if (signal !== usual && figures.test(signal)) return `Signal: ${signal}`
  return `Signal: ${/[.?!…]$/u.test(signal) ? signal : `${signal}.`} From … to …`
}
