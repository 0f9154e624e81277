import type { Experiment } from '../../../domain/assessment.ts'
import { candidatesOf } from '../../../domain/roadmap/candidates.ts'
import type { Candidate } from '../../../domain/roadmap/candidates.ts'
import { chosenOf, experimentOf, withChoice, withProposal } from '../../../domain/roadmap/choice.ts'
import { mostExperiments } from '../../../domain/roadmap/roadmap.ts'
import { resultOf } from '../../screens/result/resultOf.ts'
import { tellingsOf, titleOf } from '../../screens/roadmap/candidateWords.ts'
import type { Asks } from '../asks.ts'
import { recording } from '../recording.ts'
import { item } from '../row.ts'
import type { Row } from '../row.ts'
import { doing, moveTo, say } from '../talk.ts'
import type { Place, Talk, Turn } from '../talk.ts'

/** What can be tried, in the order of the roadmap. */
function candidatesIn(talk: Talk): readonly Candidate[] {
  const result = resultOf(talk, {})
  return result ? candidatesOf(talk.bank, result.diagnosis, result.roadmap) : []
}

function experimentsOf({ session }: Talk): readonly Experiment[] {
  return session?.experiments ?? []
}

/** The roadmap, with what it proposes chosen where the team has not chosen yet. */
export function openRoadmap(talk: Talk): Turn {
  const experiments = experimentsOf(talk)
  const planned = withProposal(candidatesIn(talk), experiments)
  const place: Place = { kind: 'roadmap', brief: false }
  return planned === experiments ? moveTo(talk, place) : planning(talk, planned, place, 'what is proposed.')
}

function planning(
  talk: Talk,
  experiments: readonly Experiment[],
  place: Place,
  saving = 'what you try.',
): Turn {
  return recording(talk, { kind: 'planned', experiments }, saving, place)
}

/** What to try: at most three, by their numbers; then the session ends. */
export function askRoadmap(talk: Talk, { brief }: Place & { readonly kind: 'roadmap' }): Asks<Turn> {
  const candidates = candidatesIn(talk)
  const { session } = talk
  return {
    opening: () => ['', ...(brief ? [] : listRows(talk, candidates)), ...chosenRows(talk, candidates)],
    prompt: 'Enter writes the report, numbers choose: ',
    accepts: [
      { type: 'Enter', does: 'finish: keep the answers and write the report' },
      {
        type: '1 3',
        does: `try these, at most ${mostExperiments}; you are asked who sees to each, and when`,
      },
      { type: '0', does: 'try none' },
      { type: 'w 2', does: 'what the second one is about' },
      { type: 'b', does: 'back to the result' },
    ],
    answer(line) {
      if (line === '') return session && doing(talk, { kind: 'finish', session })
      if (line === 'b') return moveTo(talk, { kind: 'result' })
      if (line === '0')
        return planning(talk, withChoice(experimentsOf(talk), []), { kind: 'roadmap', brief: true })
      const told = candidates[Number(/^w\s*(\d+)$/u.exec(line)?.[1]) - 1]
      if (told) return say(talk, ...tellingsOf(talk, told).map(([label, text]) => `${label}: ${text}`))
      return /^\d[\d\s,]*$/u.test(line) ? choose(talk, candidates, line) : undefined
    },
  }
}

function listRows({ bank }: Talk, candidates: readonly Candidate[]): readonly Row[] {
  if (!candidates.length) return ['There is nothing to try: keep it so.']
  return [
    `What you could try; choose ${mostExperiments} at most.`,
    ...candidates.map((candidate, place) =>
      item(place + 1, `${when[candidate.part]}${titleOf(bank, candidate)}`),
    ),
  ]
}

/** What is to be found out or settled says so itself. */
const when = {
  now: 'Now: ',
  next: 'Next: ',
  findOut: '',
  settle: '',
} as const satisfies Record<Candidate['part'], string>

function chosenRows(talk: Talk, candidates: readonly Candidate[]): readonly Row[] {
  const chosen = candidates.flatMap((candidate, place) => {
    const experiment = experimentOf(experimentsOf(talk), candidate.name)
    if (!experiment) return []
    const { owner, review } = experiment
    return [
      `${place + 1}${owner ? `, ${owner} sees to it` : ''}${review ? `, looked at again on ${review}` : ''}`,
    ]
  })
  return [chosen.length ? `Chosen: ${chosen.join('; ')}.` : 'Nothing is chosen.']
}

function choose(talk: Talk, candidates: readonly Candidate[], line: string): Turn {
  const typed = line.split(/[\s,]+/u).filter((each) => each !== '')
  const numbers = [...new Set(typed.map(Number))].toSorted((one, other) => one - other)
  const names = numbers.flatMap((number) => candidates[number - 1]?.name ?? [])
  if (names.length < numbers.length) return say(talk, `The numbers go from 1 to ${candidates.length}.`)
  if (names.length > mostExperiments)
    return say(talk, `${mostExperiments} is the most that a team should try at once.`)
  const before = experimentsOf(talk)
  const chosen = names.map(
    (action) => experimentOf(before, action) ?? ({ action, state: 'chosen' } satisfies Experiment),
  )
  return planning(talk, withChoice(before, chosen), { kind: 'experiment', names, at: 0, asks: 'owner' })
}

/** An experiment with who sees to it or when it is looked at again, kept in the place of what was said of it before. */
export function withWord(talk: Talk, name: string, word: Partial<Experiment>, place: Place): Turn {
  const candidates = candidatesIn(talk)
  const before = experimentsOf(talk)
  const chosen = chosenOf(candidates, before).map((each) =>
    each.action === name ? { ...each, ...word } : each,
  )
  const { owner, review } = word
  const saving = [
    ...(owner ? [`${owner} sees to it`] : []),
    ...(review ? [`looked at again on ${review}`] : []),
  ]
  return planning(talk, withChoice(before, chosen), place, `${saving.join(', ')}.`)
}

/** What a choice is called. */
export function nameInWords(talk: Talk, name: string): string {
  const candidate = candidatesIn(talk).find((each) => each.name === name)
  return candidate ? titleOf(talk.bank, candidate) : name
}
