import { expect, test, vi } from 'vitest'
import { commandLine } from '../../src/commandLine/commandLine.ts'
import type { World } from '../../src/commands/terminal/world.ts'

// The build puts it in.
vi.stubGlobal('VERSION', '0.0.0')

/** What is said to a line that is refused; undefined where it would be run. */
async function refusal(...words: readonly string[]): Promise<string | undefined> {
  const said: string[] = []
  const world = { out: () => {}, err: (text: string) => said.push(text) } satisfies Partial<World>
  try {
    await commandLine(world as unknown as World).parseAsync(['node', 'boring', ...words])
  } catch (error) {
    if (error instanceof Error && 'exitCode' in error) return said.join('')
  }
  return undefined
}

test.each([
  ['history', 'Payments'],
  ['score', 'one.yaml', 'two.yaml'],
  ['questions', 'rollback'],
  ['questions', 'show', 'rollback', 'deployment'],
  ['compare', 'one', 'two', 'three'],
  ['doctor', 'move-to-trash'],
])('one argument too many is said, not passed over: %s %s', async (...words) => {
  expect(await refusal(...words)).toBe(`boring: ${words.at(-1)} is one too many; leave it out\n`)
})

test('a slip in the name of a command below another is taken for one', async () => {
  expect(await refusal('questions', 'shw', 'rollback')).toBe(
    'boring: shw is one too many; did you mean questions show?\n',
  )
})

test.each([
  [['help', 'score'], 'score'],
  [['help', 'questions', 'show'], 'show'],
  [['help', 'questions', 'rollback'], 'questions'],
])('%j prints the help of %s', async (words, name) => {
  const printed: string[] = []
  const world = { out: (text: string) => printed.push(text) } satisfies Partial<World>
  await commandLine(world as unknown as World).parseAsync(['node', 'boring', ...words])
  expect(printed.join('')).toMatch(new RegExp(`^Usage: boring [a-z ]*${name} `, 'mu'))
})

test.each([
  [['import', ''], 'an argument is empty; leave it out, or name a file'],
  [['questions', 'check', ''], 'an argument is empty; leave it out, or name a file'],
  [['evidence', ''], 'an argument is empty; leave it out, or name a file'],
  [['report', '--out', '--force'], '--out is followed by --force; say its value first'],
  [['assess', '--team', '--plain'], '--team is followed by --plain; say its value first'],
  [
    ['assess', '--evidence', '.', '--evidence=--plain'],
    '--evidence is followed by --plain; say its value first',
  ],
  [['history', '--data', '--json'], '--data is followed by --json; say its value first'],
  [['report', '--out', ''], '--out is empty; leave it out, or name a file'],
])('what nobody means is refused: %j', async (words, said) => {
  expect(await refusal(...words)).toBe(`boring: ${said}\n`)
})

test.each([
  ['score', 'retro.yaml'],
  ['vote'],
  ['evidence'],
  ['doctor'],
  ['config'],
  ['completion', 'bash'],
  ['questions'],
  ['questions', 'list'],
  ['questions', 'check', 'deployment.yaml'],
  ['history'],
])('every command takes --data and --questions, before its name and behind it: %s', (...words) => {
  const shared = ['--data', 'here', '--questions', 'there']
  for (const line of [
    [...shared, ...words],
    [...words, ...shared],
  ]) {
    const program = commandLine()
    const taken: unknown[] = []
    program.hook('preAction', (_, command) => void taken.push(command.opts()))
    program.parse(['node', 'boring', ...line])
    expect(taken).toEqual([expect.objectContaining({ data: 'here', questions: 'there' })])
  }
})

test('what stands behind a command wins over what stands before it', () => {
  const program = commandLine()
  const taken: unknown[] = []
  program.hook('preAction', (_, command) => void taken.push(command.opts()))
  program.parse(['node', 'boring', '--data', 'far', 'history', '--data', 'near'])
  expect(taken).toEqual([{ data: 'near' }])
})

test('what is no command is said as every other error', async () => {
  expect(await refusal('scroe')).toBe('boring: there is no command scroe; did you mean score?\n')
  expect(await refusal('')).toBe('boring: there is no command ""; boring --help lists them\n')
})
