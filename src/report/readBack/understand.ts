import { experimentStates } from '../../domain/assessment.ts'
import type { ExperimentState } from '../../domain/assessment.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { FoundTask } from './findTasks.ts'
import { isoDate } from './isoDate.ts'

/** What a task says by now: `open` where nobody has taken it up. */
export interface Understood {
  /** Its mark: `deployment:1`, `raise-cadence:daily`, `find-out:detection` or `settle:rollback`. */
  readonly name: string
  readonly state: 'open' | ExperimentState
  readonly owner?: string
  /** ISO date. */
  readonly review?: string
  /** The signal, where its figures were filled in. */
  readonly signal?: string
  /** The heading that it stands under. */
  readonly under: string | undefined
  readonly isAmongExperiments: boolean
  /** What about it is said in a way that cannot be told for certain. */
  readonly leftOut: readonly ('state' | 'owner' | 'review' | 'signal')[]
  readonly line: number
}

/** A place that was not understood, and what about it. */
export interface Unclear {
  readonly line: number
  /** The mark of the experiment that it is about, where it is about one. */
  readonly name?: string
  readonly what: string
}

/** The most that an assessment keeps of an owner, and of a signal. */
const [longestOwner, longestSignal] = [200, 1000]

/** What a task says, and what about it cannot be told for certain: that part is left out. */
export function understand(
  name: string,
  found: FoundTask,
): { readonly task: Understood; readonly unclear: readonly Unclear[] } {
  const { fields, under, isAmongExperiments, line } = found
  const said = {
    owner: only(filledIn(fields, /^(?:owner|who)\s*:\s*(.*)$/iu, longestOwner), 'has two owners'),
    review: reviewIn(fields),
    signal: only(signalsIn(fields), 'has two signals'),
    state: stateOf(found),
  }
  const [owner, review, signal] = [said.owner.value, said.review.value, said.signal.value]
  const isTaken = owner !== undefined || review !== undefined || signal !== undefined
  const task = {
    name,
    state: said.state.value ?? (isTaken ? 'chosen' : 'open'),
    ...(owner !== undefined && { owner }),
    ...(review !== undefined && { review }),
    ...(signal !== undefined && { signal }),
    under,
    isAmongExperiments,
    leftOut: (['owner', 'review', 'signal', 'state'] as const).filter((key) => said[key].unclear.length > 0),
    line,
  } as const
  const unclear = Object.values(said).flatMap((each) => each.unclear)
  return { task, unclear: unclear.map((what) => ({ line, name, what })) }
}

/** What was said, and what about it cannot be told for certain. */
interface Said<T> {
  readonly value: T | undefined
  readonly unclear: readonly string[]
}

function only(values: readonly string[], otherwise: string): Said<string> {
  return values.length > 1 ? { value: undefined, unclear: [otherwise] } : { value: values[0], unclear: [] }
}

/** The state that a box, a line through the title or a word says; none where nothing does, or several differ. */
function stateOf({ box, oddBox, isStruck, fields }: FoundTask): Said<ExperimentState> {
  const words = filledIn(fields, /^state\s*:\s*(.*)$/iu, 40).map((word) => word.toLowerCase())
  const unknown = words.filter((word) => !experimentStates.some((state) => state === word))
  const states = new Set<ExperimentState>([
    // What has moved its signal is done as well.
    ...(box && !words.includes('moved') ? (['done'] as const) : []),
    ...(isStruck ? (['dropped'] as const) : []),
    ...experimentStates.filter((state) => words.includes(state)),
  ])
  const unclear = [
    ...(oddBox === undefined
      ? []
      : [`has the box ${plainLine(oddBox, 20)}, which does not say for certain whether it is done`]),
    ...unknown.map((word) => `has the state “${word}”, which is none of ${experimentStates.join(', ')}`),
    ...(states.size > 1
      ? [`is ${[...states].map((state) => signOf[state]).join(' and ')}; its state is left as it was`]
      : []),
  ]
  return { value: unclear.length ? undefined : [...states][0], unclear }
}

const signOf = {
  done: 'ticked',
  dropped: 'struck out',
  chosen: 'called chosen',
  moved: 'called moved',
  stalled: 'called stalled',
} as const satisfies Record<ExperimentState, string>

function reviewIn(fields: readonly string[]): Said<string> {
  const label = /^(?:look at it again(?: on)?|review(?: date| on)?)\s*:\s*(.*)$/iu
  const read = filledIn(fields, label, longestOwner).map((text) => ({ text, date: isoDate(text) }))
  const { value, unclear } = only(
    [...new Set(read.flatMap(({ date }) => date ?? []))],
    'is to be looked at again on two days',
  )
  const undated = read.flatMap(({ text, date }) => (date === undefined ? [plainLine(text, 40)] : []))
  return {
    value,
    unclear: [
      ...unclear,
      ...undated.map(
        (text) =>
          `is to be looked at again on “${text}”, which is no date that can be told for certain; write it as 2026-12-24`,
      ),
    ],
  }
}

/** Signals whose figures are filled in, or that are not those of the bank. */
function signalsIn(fields: readonly string[]): readonly string[] {
  return filledIn(fields, /^signal\s*:\s*(.*)$/iu, longestSignal).filter(
    (text) => !/from\s*(?:…|\.\.\.)\s*to\s*(?:…|\.\.\.)/iu.test(text),
  )
}

const placeholder = /^(?:[\s_….?–—-]*|tbd|tba|todo|n\/a|nobody|no one yet)$/iu

/** What people wrote behind a label, once each; nothing where only a place to fill in is left. */
function filledIn(fields: readonly string[], pattern: RegExp, longest: number): readonly string[] {
  const written = fields
    .flatMap((field) => pattern.exec(field)?.[1] ?? [])
    .map((text) => plainLine(text, longest))
  return [...new Set(written.filter((text) => !placeholder.test(text)))]
}
