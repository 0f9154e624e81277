import { steps } from '../../domain/bank.ts'
import type { Bank } from '../../domain/bank.ts'
import { percent } from '../../domain/figures.ts'
import { longDate } from '../longDate.ts'
import type { Judged } from '../../domain/diagnosis/judged.ts'
import { dot, figure, label, line } from './picture.ts'
import type { Picture } from './picture.ts'

const [left, room, top, high] = [40, 410, 14, 150]
const courses = ['course', 'course dashed', 'course dotted'] as const

/** Readiness (lower end) of the three steps over sessions, oldest first; undefined for fewer than two. */
export function trendPicture(bank: Bank, sessions: readonly Judged[]): Picture | undefined {
  if (sessions.length < 2) return undefined
  const x = (place: number) => left + (place * room) / (sessions.length - 1)
  const y = (readiness: number) => top + high - (readiness / 100) * high
  const lines = steps.map((step, index) => {
    const scored = sessions.flatMap(({ diagnosis }, place) => {
      const readiness = diagnosis.steps[index]?.low.readiness ?? null
      return readiness === null ? [] : [{ place, readiness }]
    })
    const at = scored.map(({ place, readiness }) => `${figure(x(place))},${figure(y(readiness))}`).join(' ')
    return {
      step,
      last: scored.at(-1)?.readiness,
      shapes: `<polyline points="${at}" class="${courses[index]}"/>${scored.map(({ place, readiness }) => dot(x(place), y(readiness), 3, 'full')).join('')}`,
      words: `${bank.words.steps[step].title}: ${scored.map(({ readiness }) => percent(readiness)).join(', ') || 'not scored'}.`,
    }
  })
  const ends = lines.flatMap(({ step, last }) => (last === undefined ? [] : [{ step, last }]))
  const [first, newest] = [sessions.at(0), sessions.at(-1)].map((session) =>
    longDate(session?.assessment.date ?? ''),
  )
  return {
    name: 'trend',
    title: 'Readiness for each step over time',
    words: `From ${first} to ${newest}. ${lines.map(({ words }) => words).join(' ')}`,
    height: top + high + 30,
    shapes: [
      ...[0, 50, 100].map(
        (value) =>
          line(left, y(value), left + room, y(value), 'rule') +
          label(left - 6, y(value) + 4, `${value}`, 4, { anchor: 'end', className: 'quiet' }),
      ),
      ...lines.map(({ shapes }) => shapes),
      ...apart(ends.map(({ step, last }) => ({ text: bank.words.steps[step].title, y: y(last) + 4 }))).map(
        (end) => label(left + room + 8, end.y, end.text, 24),
      ),
      label(left, top + high + 22, first ?? '', 20, { className: 'quiet' }),
      label(left + room, top + high + 22, newest ?? '', 20, { anchor: 'end', className: 'quiet' }),
    ].join(''),
  }
}

/** Labels at the ends of lines, moved so far that none lies on another. */
function apart(ends: readonly { readonly text: string; readonly y: number }[]): typeof ends {
  const placed: { readonly text: string; readonly y: number }[] = []
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    placed.push({ ...end, y: Math.max(end.y, (placed.at(-1)?.y ?? -Infinity) + 15) })
  }
  return placed
}
