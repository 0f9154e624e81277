import { placeholder } from '../schema.ts'

const write = (what: string) => JSON.stringify(`${placeholder} ${what}`)

/** A question of which everything is still to be written, as an item of a list, without an indent. */
export function questionStub(id: string): readonly string[] {
  return [
    `- id: ${id}`,
    '  revision: 1',
    `  asks: ${write('a question about a fact of the last three releases')}`,
    `  why: ${write('what goes wrong where it is not so')}`,
    `  look: ${write('where the team can look it up')}`,
    '  needs: [0, 1, 2] # the level that each of the three steps needs; 0 is not asked there',
    '  levels:',
    `    - ${write('what one could see at the lowest level, without blame')}`,
    `    - ${write('what one could see, strictly harder than the level above it here')}`,
    `    - ${write('what one could see at the third level')}`,
    `    - ${write('what one could see at the highest level, without praise')}`,
    '  actions:',
    ...[1, 2, 3].flatMap((level) => [
      `    ${level}:`,
      `      title: ${write(`what to do to get to this level, beginning with a verb (${level} of 3)`)}`,
      `      firstStep: ${write('something to start on Monday, of a week at most, with an end that one can see')}`,
      `      done: ${write('what is then true')}`,
      `      signal: ${write('the figure that moves, and where to read it')}`,
      `      risk: ${write('the usual trap, and the way round it')}`,
      `      opens: ${write('what it opens')}`,
      '      effort: M # S is days, M is weeks, L is a quarter',
    ]),
  ]
}

/** A capability of which everything is still to be written, with one question. */
export function capabilityStub(id: string, question: string): readonly string[] {
  return [
    `id: ${id}`,
    `title: ${write('its name, in a word or two')}`,
    `about: ${write('what it is about, in one sentence')}`,
    'weight: [1, 1, 1] # at each of the three steps; from 2 on it can hold a step up on its own',
    '',
    'questions:',
    ...questionStub(question).map((line) => `  ${line}`),
  ]
}
