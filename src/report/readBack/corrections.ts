import type { Assessment, Experiment } from '../../domain/assessment.ts'
import type { Bank } from '../../domain/bank.ts'
import { longDate } from '../longDate.ts'
import type { ReadBack } from './readBack.ts'
import { taskTitles } from '../../domain/roadmap/taskTitles.ts'
import type { Unclear, Understood } from './understand.ts'

/** What an edited report says of one experiment that the history does not say yet. */
export interface Correction {
  readonly title: string
  readonly experiment: Experiment
  /** What is new, in a few words each: "done", "owner Kim, was Ada". */
  readonly what: readonly string[]
}

export interface Corrections {
  readonly corrections: readonly Correction[]
  /** What was seen and changes nothing. */
  readonly noted: readonly string[]
  readonly unclear: readonly Unclear[]
}

/** A report in its three states: as it was written, as it lies there now, and as the history would have it written today. */
export interface Versions {
  readonly written: ReadBack
  readonly edited: ReadBack
  readonly today: ReadBack
}

/**
 * What people changed in a report since it was written, applied to what the history says today. Only what differs from
 * the report as it was written counts, so that an old copy takes nothing back that was said since.
 */
export function correctionsOf(bank: Bank, now: Assessment, versions: Versions): Corrections {
  const { written, edited, today } = versions
  const titles = taskTitles(bank)
  const seen = edited.tasks.map((task) => {
    const title = titles.get(task.name) ?? task.name
    const [before, current] = [taskNamed(written, task.name), taskNamed(today, task.name)]
    const kept = now.actions?.find(({ action }) => action === task.name)
    return { title, ...compare(title, { task, before, current, kept }) }
  })
  return {
    corrections: seen.flatMap(({ title, experiment, what }) =>
      experiment && what.length ? [{ title, experiment, what }] : [],
    ),
    noted: [...seen.flatMap(({ noted }) => noted), ...gone(titles, versions), ...reordered(versions)],
    unclear: edited.unclear.map((each) =>
      each.name === undefined
        ? each
        : { ...each, what: `“${titles.get(each.name) ?? each.name}” ${each.what}` },
    ),
  }
}

/** An assessment with what is said of experiments since: a new one, that supersedes it. */
export function corrected(
  { id, actions = [], ...rest }: Assessment & { readonly id: string },
  experiments: readonly Experiment[],
): Assessment {
  const said = new Map(experiments.map((experiment) => [experiment.action, experiment]))
  const known = new Set(actions.map(({ action }) => action))
  return {
    ...rest,
    supersedes: id,
    actions: [
      ...actions.map((each) => said.get(each.action) ?? each),
      ...[...said.values()].filter(({ action }) => !known.has(action)),
    ],
  }
}

function taskNamed({ tasks }: ReadBack, wanted: string): Understood | undefined {
  return tasks.find(({ name }) => name === wanted)
}

interface Sides {
  readonly task: Understood
  readonly before: Understood | undefined
  readonly current: Understood | undefined
  readonly kept: Experiment | undefined
}

const fields = ['owner', 'review', 'signal'] as const

function compare(title: string, { task, before, current, kept }: Sides) {
  const what: string[] = []
  const noted: string[] = []
  const changed: { -readonly [Key in keyof Experiment]?: Experiment[Key] } = { ...kept }
  const wasMoved = before !== undefined && task.under !== before.under
  const state = wasMoved && task.isAmongExperiments && task.state === 'open' ? 'chosen' : task.state
  const stood = before?.state ?? 'open'
  const stands = kept?.state ?? 'open'
  if (state !== stood && !task.leftOut.includes('state')) {
    // A box that was emptied again is an experiment that goes on.
    const next = state === 'open' ? (kept ? 'chosen' : 'open') : state
    if (next !== stands && next !== 'open') {
      what.push(kept ? `${next}, was ${kept.state}` : next)
      changed.state = next
    }
  } else if (stands !== state && current?.state !== state)
    noted.push(`“${title}” is ${stands} in the history since; that stays`)
  for (const field of fields.filter((each) => !task.leftOut.includes(each))) {
    const [said, was, is] = [task[field], before?.[field], kept?.[field]]
    if (said === was) {
      if (current && current[field] !== said)
        noted.push(`“${title}” has another ${field} in the history since; that stays`)
    } else if (said !== is) {
      what.push(fieldInWords(field, said, is))
      if (said === undefined) delete changed[field]
      else changed[field] = said
    }
  }
  if (wasMoved && !what.length) noted.push(`“${title}” stands under ${headingOf(task)} now`)
  const experiment: Experiment | undefined =
    what.length > 0 ? { ...changed, action: task.name, state: changed.state ?? 'chosen' } : undefined
  return { experiment, what, noted }
}

function fieldInWords(field: (typeof fields)[number], said: string | undefined, was: string | undefined) {
  const shown = (value: string) => (field === 'review' ? longDate(value) : value)
  const name = { owner: 'owner', review: 'look at it again on', signal: 'signal' }[field]
  if (said === undefined) return `no ${field} any more, was ${shown(was ?? '')}`
  return `${name} ${shown(said)}${was === undefined ? '' : `, was ${shown(was)}`}`
}

function headingOf({ under }: Understood): string {
  return under === undefined ? 'no heading' : `“${under}”`
}

/** What was taken up, or proposed to be tried now, and is not there any more. */
function gone(titles: ReadonlyMap<string, string>, { written, edited }: Versions): readonly string[] {
  // A task that could not be understood is spoken of already.
  const text = edited.unclear.map(({ what, name = '' }) => `${name} ${what}`).join(' ')
  return written.tasks
    .filter(({ state, isAmongExperiments }) => isAmongExperiments || state !== 'open')
    .filter(({ name }) => !taskNamed(edited, name) && !text.includes(name))
    .map(
      ({ name }) =>
        `“${titles.get(name) ?? name}” is not there any more; nothing is concluded from that (a line through its title drops it)`,
    )
}

function reordered({ written, edited }: Versions): readonly string[] {
  const names = (side: ReadBack, other: ReadBack) =>
    side.tasks.flatMap(({ name, isAmongExperiments }) =>
      isAmongExperiments && taskNamed(other, name)?.isAmongExperiments ? [name] : [],
    )
  return names(written, edited).join(' ') === names(edited, written).join(' ')
    ? []
    : ['the experiments stand in another order now; the order is not kept']
}
