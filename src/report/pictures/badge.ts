import { inline } from '../../domain/words/inline.ts'
import { escaped } from '../escaped.ts'
import type { Reportable } from '../reportable.ts'

const letter = 7

/** A badge that says which step a team works on, and at what; no colour of it is a grade. */
export function badge({ bank, diagnosis: { working, hangsOnDoubt } }: Reportable): string {
  const constraint = hangsOnDoubt ? undefined : working?.low.holders[0]?.capability
  const left = working ? `releases ${bank.words.steps[working.step].title}` : 'releases'
  const right = constraint
    ? inline(constraint)
    : hangsOnDoubt
      ? 'finding out'
      : working
        ? 'releasing more often'
        : 'as we want them'
  const [leftWide, rightWide] = [
    Array.from(left).length * letter + 16,
    Array.from(right).length * letter + 16,
  ]
  const wide = leftWide + rightWide
  const words = escaped(`${left}: ${right}`)
  const part = (x: number, width: number, fill: string, text: string) =>
    `<rect x="${x}" width="${width}" height="20" fill="${fill}"/><text x="${x + width / 2}" y="14" text-anchor="middle" textLength="${width - 16}">${escaped(text)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="20" viewBox="0 0 ${wide} 20" role="img" aria-label="${words}"><title>${words}</title><g fill="#fff" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11">${part(0, leftWide, '#3d454d', left)}${part(leftWide, rightWide, '#1f5fa8', right)}</g></svg>\n`
}
