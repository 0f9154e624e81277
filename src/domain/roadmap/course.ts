import { efforts } from '../bank.ts'
import type { Bank, Level, Question, StepIndex } from '../bank.ts'
import { scoreStep, worthAt } from '../diagnosis/readiness.ts'
import type { CapabilityAtStep, Worth } from '../diagnosis/readiness.ts'
import type { Levels } from '../standing.ts'
import { actionsBetween, directlyBefore, placeIn, wordsOf } from './action.ts'
import type { Action } from './action.ts'

/** An action on its way to a step or stage. */
export interface PlannedAction extends Action {
  /** The points that it is worth for the readiness of the step; 0 where it only opens the way. */
  readonly gain: number
  /** The first of the capabilities holding the step up that it helps, if any. */
  readonly serves: CapabilityAtStep | undefined
  /** The needed actions that it stands directly before. */
  readonly opens: readonly string[]
  /** Whether everything before it stands from the start. */
  readonly openNow: boolean
}

/** An action that cannot start before somebody knows, or settles, the answers that it hangs on. */
export interface WaitingAction extends Action {
  readonly waitsFor: readonly string[]
}

/** All that is to be done to get somewhere: what can be planned, in order, and what waits for an answer. */
export interface Course {
  readonly planned: readonly PlannedAction[]
  readonly waiting: readonly WaitingAction[]
}

/** A level that a question has to reach. */
export interface Aim {
  readonly question: Question
  readonly to: Level
}

/** What a course starts from and leads to; without a step, no action gains points and none serves a capability. */
export interface Route {
  readonly bank: Bank
  readonly levels: Levels
  /** The questions whose level is in doubt. */
  readonly inDoubt: ReadonlySet<string>
  readonly checkpoint: boolean
  readonly aims: readonly Aim[]
  readonly step?: StepIndex
}

/** The course along a route. */
export function courseAlong(route: Route): Course {
  const graph = neededActions(route)
  const { bank, levels, step, checkpoint } = route
  const holders = step === undefined ? [] : scoreStep(bank, step, levels, checkpoint).holders
  const worth: Worth = step === undefined ? () => 0 : worthAt(bank, step, levels, checkpoint)
  const waiting: WaitingAction[] = []
  const candidates: PlannedAction[] = []
  for (const { action, before } of graph.values()) {
    if (route.inDoubt.has(action.question.id)) continue
    const waitsFor = inDoubtBefore(graph, action, route)
    if (waitsFor.length) waiting.push({ ...action, waitsFor })
    else
      candidates.push({
        ...action,
        gain: worth(action.question, action.from, action.to),
        serves: earliestServed(graph, action, holders),
        opens: leadsTo(graph, action).map(({ id }) => id),
        openNow: before.length === 0,
      })
  }
  return {
    planned: inOrder(bank, graph, holders, candidates),
    waiting: inBankOrder(bank, waiting),
  }
}

/** A needed action with those directly before it. */
interface Node {
  readonly action: Action
  readonly before: readonly Action[]
}
type Graph = ReadonlyMap<string, Node>

/** The actions up to every aim, and again and again those that have to come before them. */
function neededActions({ bank, levels, aims }: Route): Graph {
  const graph = new Map<string, Node>()
  const queue = aims.flatMap(({ question, to }) => actionsBetween(question, levels.get(question.id) ?? 0, to))
  for (const action of queue) {
    if (graph.has(action.id)) continue
    const before = directlyBefore(bank, action, levels)
    graph.set(action.id, { action, before })
    queue.push(...before)
  }
  return graph
}

function leadsTo(graph: Graph, action: Action): readonly Action[] {
  return [...graph.values()]
    .filter(({ before }) => before.some(({ id }) => id === action.id))
    .map((node) => node.action)
}

/** An action and everything reached from it, again and again. */
function reached(start: Action, next: (action: Action) => readonly Action[]): readonly Action[] {
  const found = new Map([[start.id, start]])
  for (const action of found.values()) for (const other of next(action)) found.set(other.id, other)
  return [...found.values()]
}

/** The questions in doubt that an action comes after, directly or not. */
function inDoubtBefore(graph: Graph, action: Action, { bank, inDoubt }: Route): readonly string[] {
  const before = reached(action, ({ id }) => graph.get(id)?.before ?? [])
  const questions = new Set(before.map(({ question }) => question.id))
  return bank.questions.flatMap(({ id }) => (questions.has(id) && inDoubt.has(id) ? [id] : []))
}

/** The first holder of which an action raises a question, or comes before a needed action that does. */
function earliestServed(
  graph: Graph,
  action: Action,
  holders: readonly CapabilityAtStep[],
): CapabilityAtStep | undefined {
  const raised = new Set(
    reached(action, (other) => leadsTo(graph, other)).map(({ question }) => question.capability),
  )
  return holders.find(({ capability }) => raised.has(capability.id))
}

/** Repeatedly the best of the open actions: the earliest holder, the larger gain, the smaller effort, the bank's order. */
function inOrder(
  bank: Bank,
  graph: Graph,
  holders: readonly CapabilityAtStep[],
  candidates: readonly PlannedAction[],
): readonly PlannedAction[] {
  const left = candidates.toSorted(byPreference(bank, holders))
  const taken = new Set<string>()
  const ordered: PlannedAction[] = []
  while (left.length) {
    const open = left.findIndex(({ id }) => graph.get(id)?.before.every((before) => taken.has(before.id)))
    if (open < 0) throw new Error(`the bank's "after" runs in a circle at ${left[0]?.id}`)
    const next = left.splice(open, 1)
    ordered.push(...next)
    for (const { id } of next) taken.add(id)
  }
  return ordered
}

function byPreference(bank: Bank, holders: readonly CapabilityAtStep[]) {
  const rank = ({ serves }: PlannedAction) => (serves ? holders.indexOf(serves) : holders.length)
  const effort = (action: Action) => efforts.indexOf(wordsOf(action).effort)
  const gain = (action: PlannedAction) => Math.round(action.gain * 1e9)
  return (a: PlannedAction, b: PlannedAction) =>
    rank(a) - rank(b) || gain(b) - gain(a) || effort(a) - effort(b) || placeIn(bank, a) - placeIn(bank, b)
}

function inBankOrder<T extends Action>(bank: Bank, actions: readonly T[]): readonly T[] {
  return actions.toSorted((a, b) => placeIn(bank, a) - placeIn(bank, b))
}
