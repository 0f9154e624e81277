import { Terminal } from '@xterm/headless'
import type { IBufferCell } from '@xterm/headless'
import { spawn } from '@lydell/node-pty'
import { keystrokes, type KeyPress } from './keystrokes.ts'

export interface PseudoTerminalOptions {
  readonly columns?: number
  readonly rows?: number
  /** Added to a small environment in which no CI, NO_COLOR or FORCE_COLOR is set. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** What a terminal has switched on. */
export interface ModesOn {
  readonly alternateScreen: boolean
  readonly bracketedPaste: boolean
  readonly cursorVisible: boolean
  readonly mouse: boolean
  readonly wrapping: boolean
  readonly unfinishedUpdate: boolean
}

/** The modes of a terminal that nobody has touched. */
export const restoredModes: ModesOn = {
  alternateScreen: false,
  bracketedPaste: false,
  cursorVisible: true,
  mouse: false,
  wrapping: true,
  unfinishedUpdate: false,
}

/** A cell of the screen; the one behind a wide character has no columns. `colour` is empty for the usual one. */
export interface ScreenCell {
  readonly text: string
  readonly columns: number
  readonly bold: boolean
  readonly colour: string
}

const patience = 20_000

export type PseudoTerminal = ReturnType<typeof start>

/** Runs a program in a real pseudo-terminal with an emulator behind it. Nothing here waits for time to pass, only for a change. */
export function start(command: string, args: readonly string[], options: PseudoTerminalOptions = {}) {
  const { columns = 80, rows = 24, env = {}, cwd = process.cwd() } = options
  const emulator = new Terminal({
    cols: columns,
    rows,
    scrollback: 1000,
    allowProposedApi: true,
    windowOptions: { pushTitle: true, popTitle: true },
  })
  const child = spawn(command, [...args], {
    cols: columns,
    rows,
    cwd,
    env: { ...plainEnvironment(), ...env },
  })
  const written: string[] = []
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const watcher of watchers) watcher()
  }
  let title = ''
  let ended: { readonly code: number; readonly signal: number } | undefined

  emulator.onTitleChange((to) => (title = to))
  child.onData((data) => {
    written.push(data)
    emulator.write(data, changed)
  })
  child.onExit(({ exitCode, signal }) => {
    // Behind everything that is still to be shown.
    emulator.write('', () => {
      ended = { code: exitCode, signal: signal ?? 0 }
      changed()
    })
  })

  const lines = () => {
    const { active } = emulator.buffer
    return Array.from({ length: emulator.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    )
  }
  const screen = () => lines().join('\n').trimEnd()

  /** Resolves with the first value that is not undefined; fails with the screen in its message. */
  function until<T>(what: string, probe: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const give = (settle: () => void) => {
        clearTimeout(timer)
        watchers.delete(check)
        settle()
      }
      const check = () => {
        // A frame that is half painted is none: a person's terminal would not show it either.
        if (emulator.modes.synchronizedOutputMode && !ended) return
        const found = probe()
        if (found !== undefined) give(() => resolve(found))
        else if (ended) give(() => reject(new Error(`ended before ${what}\n${report()}`)))
      }
      const timer = setTimeout(
        () => give(() => reject(new Error(`waited for ${what}\n${report()}`))),
        patience,
      )
      watchers.add(check)
      check()
    })
  }
  const report = () => `--- screen (${ended ? `exit ${ended.code}` : 'running'}) ---\n${screen()}\n---`

  return {
    pid: child.pid,
    /** Presses keys one after the other, each in a write of its own. */
    press(...keys: readonly KeyPress[]): void {
      for (const key of keys) child.write(keystrokes(key))
    },
    /** Types a text in one write, as a fast typist over a slow line does. */
    type(text: string): void {
      child.write(text)
    },
    paste(text: string): void {
      child.write(`\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`)
    },
    /** Waits until the screen shows this. */
    see(pattern: RegExp | string): Promise<string> {
      return until(String(pattern), () => (matches(screen(), pattern) ? screen() : undefined))
    },
    /** Waits until the screen no longer shows this. */
    seeNo(pattern: RegExp | string): Promise<string> {
      return until(`no ${String(pattern)}`, () => (matches(screen(), pattern) ? undefined : screen()))
    },
    /** Waits for a condition that may change whenever the program writes. */
    until,
    screen,
    lines,
    /** The cells of the screen, row by row, as they are drawn. */
    cells: (): readonly (readonly ScreenCell[])[] =>
      Array.from({ length: emulator.rows }, (_, row) => {
        const line = emulator.buffer.active.getLine(emulator.buffer.active.viewportY + row)
        return Array.from({ length: emulator.cols }, (__, column) => cellOf(line?.getCell(column)))
      }),
    /** Everything on the normal screen, also what has scrolled off. */
    scrollback(): string {
      const { normal } = emulator.buffer
      const all = Array.from({ length: normal.length }, (_, row) =>
        (normal.getLine(row)?.translateToString(true) ?? '').trimEnd(),
      )
      return all.join('\n').trimEnd()
    },
    /** All bytes that the program has written so far. */
    bytes: () => written.join(''),
    title: () => title,
    modes(): ModesOn {
      const { modes } = emulator
      const all = written.join('')
      return {
        alternateScreen: emulator.buffer.active.type === 'alternate',
        bracketedPaste: modes.bracketedPasteMode,
        cursorVisible: all.lastIndexOf('\u001b[?25h') >= all.lastIndexOf('\u001b[?25l'),
        mouse: modes.mouseTrackingMode !== 'none',
        wrapping: modes.wraparoundMode,
        unfinishedUpdate: modes.synchronizedOutputMode,
      }
    },
    resize(to: { readonly columns: number; readonly rows: number }): void {
      emulator.resize(to.columns, to.rows)
      child.resize(to.columns, to.rows)
    },
    signal(name: NodeJS.Signals): void {
      process.kill(child.pid, name)
    },
    /** Closes the window: the program's terminal is gone. */
    hangUp(): void {
      // Closes our end, so that the system hangs up; node-pty has it, its types have not.
      if ('destroy' in child && typeof child.destroy === 'function') child.destroy()
    },
    /** Waits for the end of the program. */
    exit: () => until('the end', () => ended),
    /** For afterEach: ends what is still running. */
    stop(): void {
      if (!ended) child.kill('SIGKILL')
      emulator.dispose()
    },
  }
}

function cellOf(cell: IBufferCell | undefined): ScreenCell {
  if (!cell) return { text: ' ', columns: 1, bold: false, colour: '' }
  return {
    text: cell.getChars() || ' ',
    columns: cell.getWidth(),
    bold: cell.isBold() !== 0,
    colour: cell.isFgDefault()
      ? ''
      : cell.isFgRGB()
        ? hex(cell.getFgColor())
        : paletteColour(cell.getFgColor()),
  }
}

/** A colour of the cube of 256, or of its greys. The sixteen are the user's own. */
function paletteColour(index: number): string {
  if (index < 16) return ''
  if (index >= 232) return hex((8 + 10 * (index - 232)) * 0x010101)
  const part = (share: number) => (share ? 55 + 40 * share : 0)
  const place = index - 16
  return hex(
    part(Math.floor(place / 36)) * 0x10000 + part(Math.floor(place / 6) % 6) * 0x100 + part(place % 6),
  )
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`
}

function matches(text: string, pattern: RegExp | string): boolean {
  return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)
}

function plainEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '/' } = process.env
  return { PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', COLORTERM: 'truecolor' }
}
