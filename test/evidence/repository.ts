import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone after the test file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  folders.push(folder)
  return folder
}

const settled = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  LC_ALL: 'C',
}

/** What the tests give to the program: a git that knows no user. */
export const env = { PATH: process.env['PATH'], HOME: '/nonexistent' }

/** A time in seconds, from ISO text without a zone: `2026-03-01` or `2026-03-01T10:00`. */
export function at(iso: string): number {
  return Date.parse(iso.includes('T') ? `${iso}:00Z` : `${iso}T00:00:00Z`) / 1000
}

interface Made {
  /** When it was committed or tagged, as `at` reads it. */
  readonly on: string
  /** When it was written, where that differs. */
  readonly written?: string
  readonly by?: string
  readonly subject?: string
}

/** Real git in a folder, with the dates and the people that the test says. */
export function repository(options: readonly string[] = []) {
  const path = emptyFolder()
  const git = (
    command: readonly string[],
    { on = '2020-01-01', written = on, by = 'Ada' }: Partial<Made> = {},
  ) =>
    execFileSync('git', ['-C', path, ...command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...settled,
        GIT_AUTHOR_NAME: by,
        GIT_AUTHOR_EMAIL: `${by}@example.org`,
        GIT_AUTHOR_DATE: `${at(written)} +0000`,
        GIT_COMMITTER_NAME: by,
        GIT_COMMITTER_EMAIL: `${by}@example.org`,
        GIT_COMMITTER_DATE: `${at(on)} +0000`,
      },
    }).trim()
  git(['init', '-q', '-b', 'main', ...options])
  return {
    path,
    git,
    /** An empty commit; its id. */
    commit(made: Made) {
      git(['commit', '-q', '--allow-empty', '--cleanup=verbatim', '-m', made.subject ?? 'a change'], made)
      return git(['rev-parse', 'HEAD'])
    },
    /** A lightweight tag: its date is that of the commit. */
    tag(name: string, commit: string = 'HEAD') {
      git(['tag', name, commit])
    },
    /** An annotated tag with a date and a tagger of its own. */
    annotate(name: string, made: Made, commit: string = 'HEAD') {
      git(['tag', '-a', '-m', name, name, commit], made)
    },
    branch(name: string, from: string = 'HEAD') {
      git(['checkout', '-q', '-b', name, from])
    },
    checkout(name: string) {
      git(['checkout', '-q', name])
    },
    merge(name: string, made: Made, ...more: readonly string[]) {
      git(['merge', '-q', '--no-ff', '-m', made.subject ?? `Merge ${name}`, ...more, name], made)
      return git(['rev-parse', 'HEAD'])
    },
    /** Adds files and commits them. */
    files(files: Readonly<Record<string, string>>, made: Made) {
      for (const [name, text] of Object.entries(files)) {
        execFileSync('mkdir', ['-p', join(path, name, '..')])
        writeFileSync(join(path, name), text)
      }
      git(['add', '-A'])
      git(['commit', '-q', '-m', made.subject ?? 'files'], made)
    },
  }
}
