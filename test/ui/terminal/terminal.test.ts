import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  restoredModes,
  start,
  type PseudoTerminal,
  type PseudoTerminalOptions,
} from '../../terminal/pseudoTerminal.ts'
import { bundleFixture } from './bundleFixture.ts'

// Longer than the driver's patience, whose message shows the screen.
vi.setConfig({ testTimeout: 30_000 })

let program: string
let folder: string
let saveFile: string
const open: PseudoTerminal[] = []

beforeAll(async () => {
  program = await bundleFixture()
})
afterAll(() => rmSync(path.dirname(program), { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(path.join(path.dirname(program), 'save-'))
  saveFile = path.join(folder, 'saved')
})
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.stop()
})

const saved = () => (existsSync(saveFile) ? readFileSync(saveFile, 'utf8') : 'nothing')

function launch(command: string, args: readonly string[], options: PseudoTerminalOptions = {}) {
  const terminal = start(command, args, { ...options, env: { SAVE: saveFile, ...options.env } })
  open.push(terminal)
  return terminal
}

/** The fixture by itself. */
const fixture = (options?: PseudoTerminalOptions) => launch('node', [program], options)

/** The fixture run by a shell that says its exit status, and whether the line discipline is as it was. */
const fixtureInShell = (options?: PseudoTerminalOptions) =>
  launch(
    'bash',
    [
      '-c',
      `trap : INT QUIT; echo before; was=$(stty -g); node ${program}; status=$?; [ "$was" = "$(stty -g)" ] && stty=same || stty=changed; echo "status $status, stty $stty"`,
    ],
    options,
  )

/** The process id of the program that the shell runs. */
function pidOfFixture(shell: PseudoTerminal): number {
  const children = readFileSync(`/proc/${shell.pid}/task/${shell.pid}/children`, 'utf8')
  return Number(children.trim().split(' ')[0])
}

/** R for running, S for waiting, T for stopped. */
const stateOf = (pid: number) => /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]

function expectRestored(terminal: PseudoTerminal, title = '') {
  expect(terminal.modes()).toEqual(restoredModes)
  expect(terminal.title()).toBe(title)
  expect(terminal.scrollback()).not.toContain('Row 1')
}

describe('the terminal is ours', () => {
  test('on the alternate screen, with a title, marked pastes and no cursor', async () => {
    const terminal = fixture()
    await terminal.see('❯ Row 0')
    expect(terminal.modes()).toMatchObject({
      alternateScreen: true,
      bracketedPaste: true,
      cursorVisible: false,
    })
    expect(terminal.title()).toBe('fixture')
  })

  test('keys in one chunk are single keys, and a paste is one', async () => {
    const terminal = fixture({ columns: 120 })
    await terminal.see('❯ Row 0')
    terminal.type('jj\u001b[B\r')
    terminal.paste('two\nlines')
    await terminal.see('"j" "j" "down" "enter" "two\\nlines"')
    terminal.press('escape')
    await terminal.see('"escape"')
  })

  test('an arrow that is cut in two is an arrow', async () => {
    const terminal = fixture()
    await terminal.see('❯ Row 0')
    terminal.type('\u001b[')
    terminal.type('B')
    await terminal.see('❯ Row 1 ')
    terminal.press('ctrl+f1', 'down')
    await terminal.see('❯ Row 2 ')
    expect(terminal.screen()).not.toContain('escape')
  })

  test('what was typed before the start is kept', async () => {
    const go = path.join(folder, 'go')
    const terminal = launch('bash', ['-c', `echo ready; until [ -e ${go} ]; do :; done; node ${program}`])
    await terminal.see('ready')
    terminal.type('jk')
    // The line discipline echoes it: it has arrived.
    await terminal.see('jk')
    writeFileSync(go, '')
    await terminal.see('"j" "k"')
  })

  test('a key on a full screen costs at most 500 bytes and no clear', async () => {
    const terminal = fixture()
    await terminal.see('❯ Row 0')
    for (let row = 1; row <= 18; row++) {
      const before = terminal.bytes().length
      terminal.press('down')
      await terminal.see(new RegExp(`❯ Row ${row} [^]*cursor=${row}`))
      const written = terminal.bytes().slice(before)
      expect(Buffer.byteLength(written)).toBeLessThanOrEqual(500)
      expect(written).not.toContain('\u001b[2J')
      expect(written).not.toContain('\u001b[J')
    }
  })

  test('a hostile text in a component does not reach the terminal', async () => {
    const terminal = fixture({ env: { HOSTILE: '1' } })
    await terminal.see('hurt')
    for (const attack of ['\u001b]52', 'owned', '\r', '\u001b[2J', '\u202e']) {
      expect(terminal.bytes()).not.toContain(attack)
    }
    // The one that ends our own title.
    expect(terminal.bytes().split('\u0007')).toHaveLength(2)
    expect(terminal.title()).toBe('fixture')
  })

  test('0×0 counts as 80×24', async () => {
    const terminal = launch('bash', ['-c', `stty rows 0 cols 0; exec node ${program}`])
    await terminal.see('80×24')
    expect(terminal.lines()).toHaveLength(24)
    expect(terminal.lines()[22]).toMatch(/^│cursor=0/)
  })

  test('a storm of resizes leaves one frame', async () => {
    const terminal = fixture()
    await terminal.see('❯ Row 0')
    for (let step = 0; step < 60; step++) {
      terminal.resize({ columns: 100 - ((step * 37) % 70), rows: 10 + ((step * 13) % 30) })
      if (step % 7 === 0) terminal.press('down')
    }
    terminal.resize({ columns: 66, rows: 20 })
    await terminal.see(/66×20[^]*Row 15[^]*cursor=9/)
    terminal.press('down')
    await terminal.see('cursor=10')
    const lines = terminal.lines()
    expect(lines.filter((line) => line.startsWith('╭'))).toEqual(['╭' + '─'.repeat(64) + '╮'])
    expect(lines[19]).toBe('╰' + '─'.repeat(64))
    for (const line of lines.slice(1, 19)) expect(line).toMatch(/^│.{60,}│$/u)
    expect(terminal.scrollback()).toBe('')
  })

  test('can be lent to another program', async () => {
    const terminal = fixtureInShell()
    await terminal.see('❯ Row 0')
    terminal.press('E')
    await terminal.see('editor?')
    expect(terminal.modes()).toEqual(restoredModes)
    terminal.type('hello\r')
    await terminal.see('❯ Row 0')
    terminal.press('down')
    await terminal.see('❯ Row 1 ')
    expect(terminal.title()).toBe('fixture')
    terminal.press('q')
    await terminal.see('status 0, stty same')
    expect(terminal.screen()).toContain('got hello')
    expectRestored(terminal)
  })
})

describe('the terminal is restored', () => {
  test('after q', async () => {
    const terminal = fixtureInShell()
    await terminal.see('❯ Row 0')
    terminal.press('q')
    await terminal.see('status 0, stty same')
    expect(terminal.screen()).toBe('before\nsaved: q\nstatus 0, stty same')
    expectRestored(terminal)
  })

  test('and keys behind the last one in its chunk do nothing more', async () => {
    const terminal = fixtureInShell()
    await terminal.see('❯ Row 0')
    terminal.type('q\u0003')
    await terminal.see('status 0, stty same')
    expect(saved()).toBe('q')
  })

  test('after Ctrl+C', async () => {
    const terminal = fixtureInShell()
    await terminal.see('❯ Row 0')
    terminal.press('ctrl+c')
    await terminal.see('status 130, stty same')
    expect(saved()).toBe('ctrl+c')
    expectRestored(terminal)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
  ] as const)('after %s, whose exit status the shell sees', async (signal, status) => {
    const terminal = fixtureInShell()
    await terminal.see('❯ Row 0')
    process.kill(pidOfFixture(terminal), signal)
    await terminal.see(`status ${status}, stty same`)
    expect(terminal.screen()).toContain(`before\nsaved: ${signal}\n`)
    expect(saved()).toBe(signal)
    expectRestored(terminal)
  })

  test.each([
    ['a component', 'x', 'a component broke'],
    ['a key', 'X', 'a key broke'],
    ['a promise', 'R', 'a promise broke'],
  ])('after an error in %s', async (_, key, message) => {
    const terminal = fixtureInShell()
    await terminal.see('❯ Row 0')
    terminal.press(key)
    await terminal.see('status 70, stty same')
    expect(terminal.screen()).toBe(`before\nsaved: ${message}\nstatus 70, stty same`)
    expect(saved()).toBe(message)
    expectRestored(terminal)
  })

  test('while it is stopped by Ctrl+Z, and fg goes on with working keys', async () => {
    const shell = launch('bash', ['--norc', '-i'], { env: { PS1: 'prompt> ' } })
    await shell.see('prompt>')
    shell.type(`node ${program}\r`)
    await shell.see('❯ Row 0')
    for (const row of [1, 2]) {
      shell.press('ctrl+z')
      await shell.see(/Stopped[^]*prompt>/)
      // bash marks pastes itself while it prompts.
      expect({ ...shell.modes(), bracketedPaste: false }).toEqual(restoredModes)
      expect(shell.title()).toBe('')
      shell.type("clear; echo typ''ed\r")
      await shell.see('typed')
      shell.type('fg\r')
      await shell.see(`❯ Row ${row - 1} `)
      shell.press('down')
      await shell.see(`❯ Row ${row} `)
      expect(shell.modes()).toMatchObject({
        alternateScreen: true,
        bracketedPaste: true,
        cursorVisible: false,
      })
    }
    shell.press('q')
    await shell.see('saved: q')
  })

  test.each(['SIGTSTP', 'SIGSTOP'] as const)(
    '%s from outside and fg go on with working keys and the new size',
    async (signal) => {
      const shell = launch('bash', ['--norc', '-i'], { env: { PS1: 'prompt> ' } })
      await shell.see('prompt>')
      shell.type(`node ${program}\r`)
      await shell.see('❯ Row 0')
      process.kill(pidOfFixture(shell), signal)
      await shell.see('Stopped')
      shell.resize({ columns: 70, rows: 20 })
      shell.type('fg\r')
      await shell.see(/70×20[^]*❯ Row 0/)
      shell.press('down')
      await shell.see('❯ Row 1 ')
      shell.press('q')
      await shell.see('saved: q')
    },
  )

  test('in the background it leaves the screen alone', async () => {
    const shell = launch('bash', ['--norc', '-i'], { env: { PS1: 'prompt> ' } })
    await shell.see('prompt>')
    shell.type(`node ${program}\r`)
    await shell.see('❯ Row 0')
    shell.press('ctrl+z')
    await shell.see(/Stopped[^]*prompt>/)
    shell.type("clear; bg; echo 'in the' 'background'\r")
    await shell.see('in the background')
    // Stopped once more, by its first look at the keyboard.
    await expect.poll(() => stateOf(pidOfFixture(shell))).toBe('T')
    expect({ ...shell.modes(), bracketedPaste: false }).toEqual(restoredModes)
    // Until bash has heard of it, fg would hand over the terminal and wake nobody.
    shell.type("clear; until [[ $(jobs -s) ]]; do :; done; echo no''ticed\r")
    await shell.see('noticed')
    shell.type('fg\r')
    await shell.see('❯ Row 0')
    shell.press('down', 'q')
    await shell.see('saved: q')
  })

  test('Ctrl+Z without a shell to go to changes nothing', async () => {
    const terminal = fixture()
    await terminal.see('❯ Row 0')
    terminal.press('ctrl+z', 'down')
    await terminal.see('❯ Row 1 ')
    expect(terminal.modes()).toMatchObject({ alternateScreen: true, cursorVisible: false })
  })
})

describe('when the window is closed the program saves and ends', () => {
  test('by the signal that the system sends', async () => {
    const terminal = fixture()
    await terminal.see('❯ Row 0')
    terminal.hangUp()
    await expect.poll(saved, { timeout: 10_000 }).toBe('SIGHUP')
    await expect.poll(() => isRunning(terminal.pid), { timeout: 10_000 }).toBe(false)
  })

  test('and without one, when its streams fail', async () => {
    // In a session of its own nobody hangs up on it.
    const terminal = launch('bash', ['-c', `setsid --wait node ${program}; :`])
    await terminal.see('❯ Row 0')
    const pid = pidOfFixture(terminal)
    terminal.hangUp()
    await expect.poll(saved, { timeout: 10_000 }).toBe('SIGHUP')
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
  })
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
