import { expect, test } from 'vitest'
import { coloursFor } from '../../src/ui/looks/colours.ts'
import { looks } from '../../src/ui/looks/looks.ts'
import type { Looks } from '../../src/ui/looks/looks.ts'
import { showsLinks } from '../../src/ui/looks/showsLinks.ts'

/** What xterm makes of the names of the sixteen, which is among the harder to read. */
const xterm: Readonly<Record<string, string>> = {
  magenta: '#cd00cd',
  red: '#cd0000',
  green: '#00cd00',
  blue: '#0000ee',
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each(Object.entries(looks))('with %s colours each role reads on white and on black', (_, roles) => {
  for (const [role, { color, bold }] of Object.entries<Looks>(roles)) {
    if (color === undefined) continue
    for (const ground of ['#ffffff', '#000000'])
      expect(contrast(xterm[color] ?? color, ground), `${role} on ${ground}`).toBeGreaterThanOrEqual(
        bold ? 3.5 : 4.4,
      )
  }
})

test('no role is dim, and what a colour says is said in bold where there are sixteen or none', () => {
  for (const roles of Object.values(looks))
    for (const role of Object.values<object>(roles)) expect(role).not.toHaveProperty('dimColor')
  for (const role of ['focus', 'good', 'attention'] as const)
    expect(looks.sixteen[role]).toMatchObject({ bold: true })
  expect(Object.values<Looks>(looks.none).every(({ color }) => color === undefined)).toBe(true)
})

test.each<readonly [NodeJS.ProcessEnv, string]>([
  [{ TERM: 'xterm-256color' }, 'many'],
  [{ TERM: 'xterm', COLORTERM: 'truecolor' }, 'many'],
  [{ TERM: 'xterm' }, 'sixteen'],
  [{ TERM: 'linux' }, 'sixteen'],
  [{ TERM: 'xterm-256color', NO_COLOR: '1' }, 'none'],
  [{ TERM: 'xterm-256color', NO_COLOR: '' }, 'many'],
  [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, 'none'],
  [{ TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '2' }, 'many'],
  [{ TERM: 'dumb' }, 'none'],
])('%j has colours: %s', (env, colours) => {
  expect(coloursFor(env)).toBe(colours)
})

test.each<readonly [NodeJS.ProcessEnv, boolean]>([
  [{ TERM: 'xterm-256color', VTE_VERSION: '7600' }, true],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, true],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/x' }, false],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, false],
  [{ TERM: 'linux' }, false],
])('%j shows links: %s', (env, shown) => {
  expect(showsLinks(env)).toBe(shown)
})
