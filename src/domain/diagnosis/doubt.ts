import type { Bank } from '../bank.ts'
import { lowEnd } from '../standing.ts'
import type { Standing, Standings } from '../standing.ts'
import { stageReached } from './position.ts'
import type { Position } from './position.ts'
import { needOf, scoreSteps } from './readiness.ts'
import { judge } from './situation.ts'
import type { Judgement, Pace } from './situation.ts'

interface Doubtful {
  readonly bank: Bank
  readonly standings: Standings
  readonly pace: Pace
  readonly checkpoint: boolean
  readonly judgement: Judgement
  readonly position: Position | null
  readonly tentative: boolean
}

/** Whether two judgements name another situation, another step, or another constraint. */
export function isTentative(low: Judgement, high: Judgement): boolean {
  return (
    low.situation !== high.situation ||
    low.working?.index !== high.working?.index ||
    low.working?.holders[0]?.capability.id !== high.working?.holders[0]?.capability.id
  )
}

/**
 * The questions in doubt that decide a tentative result or a position of several stages: each of which alone would
 * change it; where no single one does, all those in doubt that the working step needs, or that the position lacks.
 */
export function decidedBy(result: Doubtful): readonly string[] {
  if (!result.tentative && result.position?.low === result.position?.high) return []
  const inDoubt = [...result.standings.values()].filter(({ doubt }) => doubt)
  const alone = inDoubt.filter((standing) => changesAlone(result, standing))
  const deciding = alone.length ? alone : inDoubt.filter((standing) => isLacking(result, standing))
  return deciding.map(({ question }) => question.id)
}

function changesAlone(result: Doubtful, { question, high }: Standing): boolean {
  const { bank, standings, pace, checkpoint, judgement, position } = result
  const levels = new Map(lowEnd(standings)).set(question.id, high)
  return (
    isTentative(judgement, judge(scoreSteps(bank, levels, checkpoint), pace)) ||
    stageReached(bank, levels, checkpoint) !== (position?.low ?? null)
  )
}

function isLacking({ judgement, position, checkpoint }: Doubtful, { question }: Standing): boolean {
  if (judgement.working) return needOf(question, judgement.working.index, checkpoint) > 0
  return position?.next?.missing.some((missing) => missing.question === question.id) ?? false
}
