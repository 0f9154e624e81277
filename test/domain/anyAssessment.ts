import fc from 'fast-check'
import { modes } from '../../src/domain/assessment.ts'
import type { Answer, Assessment, Vote } from '../../src/domain/assessment.ts'
import { cadences } from '../../src/domain/bank.ts'
import type { Level } from '../../src/domain/bank.ts'
import { bank } from '../bankOfQuestions.ts'

const cadence = fc.constantFrom(...cadences)
const anyLevel = fc.constantFrom<Level>(0, 1, 2, 3)
const vote: fc.Arbitrary<Vote> = fc.oneof(
  { weight: 5, arbitrary: anyLevel.map((level) => ({ level })) },
  { weight: 1, arbitrary: fc.constant<Vote>({ level: 'unknown' }) },
)

/** Levels of one team: low, high or mixed, so that every situation comes up. */
const levelsOfATeam = fc.constantFrom<readonly Level[]>(
  [0, 1],
  [1, 2],
  [2, 3],
  [0, 1, 2, 3],
  [2, 2, 2, 2, 2, 0],
  [1, 1, 1, 2],
)

/** How often a team does not know, splits, skips, or finds a question not applicable: of 100 answers. */
const doubtsOfATeam = fc.constantFrom(0, 0, 5, 30, 90)

const inDoubt: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constant<Answer>({ kind: 'unknown' }),
  fc.constant<Answer>({ kind: 'notApplicable', because: 'we have none' }),
  fc.constant(undefined),
  fc.array(vote, { minLength: 1, maxLength: 6 }).map((votes): Answer => ({ kind: 'split', votes })),
)

const answers = fc
  .tuple(levelsOfATeam, doubtsOfATeam)
  .chain(([levels, doubts]) =>
    fc.tuple(
      ...bank.questions.map(() =>
        fc.oneof(
          {
            weight: 100 - doubts,
            arbitrary: fc.constantFrom(...levels).map((level): Answer => ({ kind: 'level', level })),
          },
          { weight: doubts, arbitrary: inDoubt },
        ),
      ),
    ),
  )
  .map((given) =>
    Object.fromEntries(bank.questions.flatMap(({ id }, place) => (given[place] ? [[id, given[place]]] : []))),
  )

/** Any assessment that a team could make, of every cadence, target, mode and checkpoint. */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    mode: fc.constantFrom(...modes),
    cadence,
    target: fc.option(cadence, { nil: undefined }),
    checkpoint: fc.boolean(),
    answers,
  })
  .map(({ target, checkpoint, ...rest }) => ({
    team: 'Any',
    date: '2026-11-22',
    ...rest,
    ...(target && { target }),
    ...(checkpoint && { checkpoint: 'app store' }),
  }))
