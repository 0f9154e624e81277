import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { start } from '../terminal/pseudoTerminal.ts'
import { root } from '../house/sourceFiles.ts'

const program = path.join(root, 'dist/boring.js')
const home = mkdtempSync(path.join(tmpdir(), 'boring-completion-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const script = (shell: string) =>
  spawnSync(process.execPath, [program, 'completion', shell], { encoding: 'utf8' }).stdout

/** Whether a shell is installed here; says so where it is not. */
function has(shell: string): boolean {
  const found = spawnSync(shell, ['--version']).status === 0
  if (!found) process.stderr.write(`completion in ${shell} is not tested: ${shell} is not installed here\n`)
  return found
}

/** What bash offers behind the words of a line that ends in a new word. */
function bashOffers(...words: readonly string[]): readonly string[] {
  const line = ['boring', ...words]
  const given = line.map((word) => `'${word}'`).join(' ')
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '--norc',
      '-c',
      `${script('bash')}\nCOMP_WORDS=(${given}) COMP_CWORD=${line.length - 1}\n_boring\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8', cwd: home },
  )
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

describe.runIf(has('bash'))('in bash', () => {
  test.each([
    [['as'], ['assess']],
    [['questions', 's'], ['show']],
    [['assess', '--cad'], ['--cadence']],
    [
      ['assess', '--cadence', ''],
      ['monthly', 'weekly', 'daily', 'on-demand'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    // No word of ours: bash offers files.
    [['score', ''], []],
  ])('%j gives %j', (words, offered) => {
    expect(bashOffers(...words)).toEqual(offered)
  })
})

describe.runIf(has('fish'))('in fish', () => {
  const offers = (line: string) => {
    const asked = `${script('fish')}\ncomplete -C '${line}'`
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', asked], {
      encoding: 'utf8',
      cwd: home,
      env: { ...process.env, HOME: home },
    })
    expect(stderr).toBe('')
    return stdout.split('\n').map((each) => each.split('\t')[0])
  }

  test.each([
    ['boring as', 'assess'],
    ['boring questions s', 'show'],
    ['boring assess --cad', '--cadence'],
    ['boring assess --cadence on', 'on-demand'],
    ['boring completion z', 'zsh'],
  ])('%s gives %s', (line, offered) => {
    expect(offers(line)).toContain(offered)
  })

  test('a command offers its own options only', () => {
    expect(offers('boring score --')).not.toContain('--cadence')
  })
})

describe.runIf(has('zsh'))('in zsh', () => {
  test.each([
    ['boring assess --cadence on', '--cadence on-demand'],
    ['boring as', 'boring assess'],
    ['boring questions che', 'questions check'],
    ['boring completion f', 'completion fish'],
  ])('%s and the tab key give %s', async (line, whole) => {
    const shell = start('zsh', ['-f', '-i'], {
      env: { HOME: home, PS1: 'ready> ', COMPLETION: script('zsh'), PATH: process.env['PATH'] ?? '' },
      cwd: home,
    })
    try {
      await shell.see('ready>')
      shell.type('autoload -Uz compinit && compinit -u -D && eval "$COMPLETION" && clear && echo lo""aded\r')
      await shell.see('loaded')
      shell.type(line)
      await shell.see(line)
      shell.type('\t')
      await shell.see(whole)
    } finally {
      shell.signal('SIGKILL')
      await shell.exit()
    }
  })
})
