import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { start } from '../terminal/pseudoTerminal.ts'
import type { PseudoTerminalOptions } from '../terminal/pseudoTerminal.ts'

const program = path.join(import.meta.dirname, '../../dist/boring.js')

/** A person's machine: a home and a working directory of its own, with the built program. */
export function newMachine() {
  const home = mkdtempSync(path.join(tmpdir(), 'boring-'))
  const cwd = path.join(home, 'work')
  mkdirSync(cwd)
  const env = { HOME: home, LANG: 'C.UTF-8' }
  return {
    home,
    cwd,
    /** Runs the program in a terminal. */
    sit: (args: readonly string[] = [], options: PseudoTerminalOptions = {}) =>
      start(process.execPath, [program, ...args], { cwd, ...options, env: { ...env, ...options.env } }),
    /**
     * Runs it in a terminal from a shell that says `status N` afterwards and stays: a terminal whose last program has
     * ended is closed in 200 ms, and on a busy machine with the end of what it printed.
     */
    sitInShell: (args: readonly string[], options: PseudoTerminalOptions = {}) =>
      start('bash', ['-c', '"$@"; echo "status $?"; read -r', 'bash', process.execPath, program, ...args], {
        cwd,
        ...options,
        env: { ...env, ...options.env },
      }),
    /** Runs the program without one; what it wrote and its status. */
    run: (
      args: readonly string[],
      { input = '', extra = {} }: { readonly input?: string; readonly extra?: NodeJS.ProcessEnv } = {},
    ) =>
      new Promise<{ readonly out: string; readonly err: string; readonly status: number }>((resolve) => {
        const child = execFile(
          process.execPath,
          [program, ...args],
          { cwd, env: { PATH: process.env['PATH'], ...env, ...extra } },
          (error, out, err) =>
            resolve({ out, err, status: typeof error?.code === 'number' ? error.code : 0 }),
        )
        child.stdin?.end(input)
      }),
    /** Runs a line of bash in which `boring` is the program and `$1` an argument; its status. */
    shell: (line: string, argument: string) =>
      new Promise<number>((resolve) => {
        const script = `boring() { "${process.execPath}" "${program}" "$@"; }; ${line}`
        execFile(
          'bash',
          ['-c', script, 'bash', argument],
          { cwd, env: { PATH: process.env['PATH'], ...env } },
          (error) => resolve(typeof error?.code === 'number' ? error.code : 0),
        )
      }),
    file: (name: string) => path.join(cwd, name),
    /** The files of finished sessions. */
    assessments: () => filesBelow(path.join(home, '.local/share/boring-releases/assessments')),
    reports: () => filesBelow(path.join(cwd, 'reports')),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
