import { stages } from '../bank.ts'
import type { Bank, Level, Stage } from '../bank.ts'
import type { Levels } from '../standing.ts'

/** An answer that a stage lacks. */
export interface Missing {
  readonly question: string
  readonly level: Level
  readonly need: Level
}

/** The stage after the lowest possible one: how many of its answers stand, and which do not. */
export interface NextStage {
  readonly stage: Stage
  readonly met: number
  readonly of: number
  readonly missing: readonly Missing[]
}

/** Where a team stands on the spectrum, at the low and at the high end. */
export interface Position {
  readonly low: Stage
  readonly high: Stage
  readonly next?: NextStage
}

/** Without these two there is no position. */
const cornerstones = ['deployment', 'integration']

/** The position of a team, or null where too little is scored to say. */
export function positionOf(bank: Bank, low: Levels, high: Levels, checkpoint: boolean): Position | null {
  const [lowest, highest] = [stageReached(bank, low, checkpoint), stageReached(bank, high, checkpoint)]
  if (!lowest || !highest) return null
  const next = nextStage(bank, low, lowest, checkpoint)
  return { low: lowest, high: highest, ...(next && { next }) }
}

/** The highest stage whose every answer stands, with all stages below it; null without the cornerstones. */
export function stageReached(
  bank: Pick<Bank, 'questions'>,
  levels: Levels,
  checkpoint: boolean,
): Stage | null {
  if (!cornerstones.every((id) => levels.has(id))) return null
  const open = reachableStages(checkpoint)
  const lacking = open.findIndex((stage) =>
    definedBy(bank, stage, levels).some(({ level, need }) => level < need),
  )
  return (lacking < 0 ? open.at(-1) : open[lacking - 1]) ?? 'manual'
}

/** With a human checkpoint, continuous deployment is not sought. */
function reachableStages(checkpoint: boolean): readonly Stage[] {
  return checkpoint ? stages.slice(0, -1) : stages
}

function nextStage(bank: Bank, levels: Levels, reached: Stage, checkpoint: boolean): NextStage | undefined {
  const open = reachableStages(checkpoint)
  const stage = open[open.indexOf(reached) + 1]
  if (!stage) return undefined
  const defining = definedBy(bank, stage, levels)
  const missing = defining.filter(({ level, need }) => level < need)
  return { stage, met: defining.length - missing.length, of: defining.length, missing }
}

/** The scored questions that define a stage, with the level that each has to have. */
function definedBy(bank: Pick<Bank, 'questions'>, stage: Stage, levels: Levels): readonly Missing[] {
  return bank.questions.flatMap(({ id, stage: defines }) => {
    const need = defines[stages.indexOf(stage) - 1] ?? 0
    const level = levels.get(id)
    return need > 0 && level !== undefined ? [{ question: id, level, need }] : []
  })
}
