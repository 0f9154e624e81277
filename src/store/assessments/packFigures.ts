import { modes } from '../../domain/assessment.ts'
import { cadences, situations, stages, steps } from '../../domain/bank.ts'
import type { Bank } from '../../domain/bank.ts'
import type { Coverage } from '../../domain/diagnosis/coverage.ts'
import type { SessionFigures, StepFigures } from '../../domain/trend/sessionFigures.ts'

// Ten thousand sessions are read at every look, so a session is a list of small numbers, places in lists and hundredths:
// as a text, which is read in a third of the time of a list and takes a quarter of its memory.

/** The figures of a session, packed: plain JSON that only the bank that packed it unpacks. */
export interface PackedFigures {
  readonly bank: SessionFigures['bank']
  /** Whole numbers with commas between them. */
  readonly numbers: string
}

const coverageKeys = ['asked', 'answered', 'split', 'unknown', 'skipped', 'notApplicable'] as const
const nothing = -1
const fixed = 9 + coverageKeys.length

/** The figures of a session, to a hundredth of a point. */
export function packFigures({ capabilities }: Bank, figures: SessionFigures): PackedFigures {
  const { cadence, mode, situation, tentative, workingStep, constraint, position, coverage } = figures
  const ids = capabilities.map(({ id }) => id)
  return {
    bank: figures.bank,
    numbers: [
      cadences.indexOf(cadence),
      modes.indexOf(mode),
      situations.indexOf(situation),
      tentative ? 1 : 0,
      workingStep === null ? nothing : steps.indexOf(workingStep),
      constraint === null ? nothing : ids.indexOf(constraint),
      position ? stages.indexOf(position.low) : nothing,
      position ? stages.indexOf(position.high) : nothing,
      figures.otherBank ? 1 : 0,
      ...coverageKeys.map((key) => coverage[key]),
      ...figures.steps.flatMap(({ readiness, drags }) => [
        readiness ? hundredths(readiness.low) : nothing,
        readiness ? hundredths(readiness.high) : nothing,
        ...ids.map((id) => (Object.hasOwn(drags, id) ? hundredths(drags[id] ?? 0) : nothing)),
      ]),
    ].join(),
  }
}

function hundredths(value: number): number {
  return Math.max(0, Math.round(value * 100))
}

/** Whether something that was remembered can be unpacked with this bank. */
export function isPacked({ capabilities }: Bank, raw: unknown): raw is PackedFigures {
  if (typeof raw !== 'object' || raw === null || !('bank' in raw) || !('numbers' in raw)) return false
  const { bank, numbers } = raw
  return isName(bank) && typeof numbers === 'string' && packedShape(capabilities.length).test(numbers)
}

const shapes = new Map<number, RegExp>()

/** The shape of the numbers with so many capabilities: three places in lists, then as many numbers as there have to be. */
function packedShape(capabilities: number): RegExp {
  const places = [cadences, modes, situations].map(({ length }) => `[0-${length - 1}]`)
  const others = fixed - places.length + steps.length * (2 + capabilities)
  const shape =
    shapes.get(capabilities) ?? new RegExp(`^${places.join()}(?:,(?:-1|\\d{1,9})){${others}}$`, 'u')
  shapes.set(capabilities, shape)
  return shape
}

function isName(bank: unknown): bank is SessionFigures['bank'] {
  return (
    typeof bank === 'object' &&
    bank !== null &&
    Object.entries(bank).every(([key, value]) => bankKeys.has(key) && typeof value === 'string')
  )
}

const bankKeys: ReadonlySet<string> = new Set(['version', 'layer'])

/** Whether the session was asked with another bank, for which nothing has to be unpacked. */
export function isOfOtherBank({ numbers }: PackedFigures): boolean {
  return numbers.split(',', 9)[8] === '1'
}

/** The figures that were packed. */
export function unpackFigures({ capabilities }: Bank, packed: PackedFigures): SessionFigures {
  const { bank } = packed
  const numbers = packed.numbers.split(',').map(Number)
  const at = (place: number) => numbers[place] ?? nothing
  const [cadence, mode, situation] = [cadences[at(0)], modes[at(1)], situations[at(2)]]
  const [low, high] = [stages[at(6)], stages[at(7)]]
  if (!cadence || !mode || !situation) throw new Error('these figures were not packed with this bank')
  return {
    cadence,
    mode,
    situation,
    tentative: at(3) === 1,
    workingStep: steps[at(4)] ?? null,
    constraint: capabilities[at(5)]?.id ?? null,
    position: low && high ? { low, high } : null,
    coverage: coverageFrom(numbers.slice(9, fixed)),
    bank,
    otherBank: at(8) === 1,
    steps: steps.map((_, index) => stepAt(capabilities, numbers, fixed + index * (2 + capabilities.length))),
  }
}

function coverageFrom(counts: readonly number[]): Coverage {
  const [asked = 0, answered = 0, split = 0, unknown = 0, skipped = 0, notApplicable = 0] = counts
  return { asked, answered, split, unknown, skipped, notApplicable }
}

function stepAt(capabilities: Bank['capabilities'], numbers: readonly number[], start: number): StepFigures {
  const [low = nothing, high = nothing] = [numbers[start], numbers[start + 1]]
  const drags: Record<string, number> = {}
  for (const [place, { id }] of capabilities.entries()) {
    const drag = numbers[start + 2 + place] ?? nothing
    if (drag !== nothing) drags[id] = drag / 100
  }
  return {
    readiness: low === nothing || high === nothing ? null : { low: low / 100, high: high / 100 },
    drags,
  }
}
