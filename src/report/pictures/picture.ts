import { escaped } from '../escaped.ts'

/** A picture before it is given a frame: what it shows, the same in words, and its shapes in a box of 640 by `height`. */
export interface Picture {
  readonly name: 'readiness' | 'drags' | 'position' | 'answers' | 'trend'
  readonly title: string
  readonly words: string
  readonly height: number
  readonly shapes: string
}

/** How wide every picture is, in its own units. */
export const width = 640

interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly className?: string
}

/** Text at a place, cut with "…" at `longest` characters. */
export function label(
  x: number,
  y: number,
  text: string,
  longest: number,
  options: TextOptions = {},
): string {
  const { anchor = 'start', className } = options
  const letters = Array.from(text)
  const shown = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
  const kind = className ? ` class="${className}"` : ''
  return `<text x="${figure(x)}" y="${figure(y)}" text-anchor="${anchor}"${kind}>${escaped(shown)}</text>`
}

/** A rectangle of a class that the style sheet knows. */
export function box(x: number, y: number, wide: number, high: number, className: string): string {
  return `<rect x="${figure(x)}" y="${figure(y)}" width="${figure(wide)}" height="${figure(high)}" class="${className}"/>`
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): string {
  return `<line x1="${figure(x1)}" y1="${figure(y1)}" x2="${figure(x2)}" y2="${figure(y2)}" class="${className}"/>`
}

export function dot(x: number, y: number, radius: number, className: string): string {
  return `<circle cx="${figure(x)}" cy="${figure(y)}" r="${figure(radius)}" class="${className}"/>`
}

/** A number as SVG takes it, to a tenth. */
export function figure(value: number): string {
  return `${Math.round(value * 10) / 10 + 0}`
}
