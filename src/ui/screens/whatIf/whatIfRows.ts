import type { Level, Question } from '../../../domain/bank.ts'
import { needOf } from '../../../domain/diagnosis/readiness.ts'
import type { Supposed } from '../../../domain/diagnosis/suppose.ts'
import { fingers } from '../../../domain/words/fingers.ts'
import type { Standing } from '../../../domain/standing.ts'
import type { Signs } from '../../looks/signs.ts'
import type { Result } from '../result/resultOf.ts'

/** The answers that can be played with: those of the constraint come first, then what else the working step needs. */
export function whatIfRows({ diagnosis }: Result): readonly Standing[] {
  const { standings, working, checkpoint } = diagnosis
  const constraint = working?.low.holders[0]?.capability.id
  const rank = (question: Question) => {
    if (!working || needOf(question, working.low.index, checkpoint) === 0) return 2
    return question.capability === constraint ? 0 : 1
  }
  return [...standings.values()].toSorted((one, other) => rank(one.question) - rank(other.question))
}

/** The level that an answer has in the game: what was supposed, else what was said, at its low end. */
export function levelIn({ question, low }: Standing, supposed: Supposed): Level {
  return Object.hasOwn(supposed, question.id) ? (supposed[question.id] ?? low) : low
}

/** The levels with another one supposed; to suppose what was said is to suppose nothing. */
export function supposing(supposed: Supposed, { question, low, doubt }: Standing, level: Level): Supposed {
  const others = Object.fromEntries(Object.entries(supposed).filter(([id]) => id !== question.id))
  return level === low && !doubt ? others : { ...others, [question.id]: level }
}

/** "1 → 2", or the sign of an answer that is open, the same as elsewhere. */
export function levelsInWords({ question, low, doubt }: Standing, supposed: Supposed, signs: Signs): string {
  const said = doubt ? (doubt === 'split' ? signs.split : signs.unknown) : String(fingers(low))
  const level = Object.hasOwn(supposed, question.id) ? supposed[question.id] : undefined
  return level === undefined ? said : `${said} ${signs.turns} ${fingers(level)}`
}
