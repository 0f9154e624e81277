import { spawn } from 'node:child_process'
import { parse } from 'node:path'

import { plainLine } from '../../domain/plainText.ts'

/** The environment variables that a command was given. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A repository, by the absolute path of a folder in it, and what git is given to read it with. */
export interface Place {
  readonly path: string
  readonly env: Environment
  readonly signal?: AbortSignal
}

/** Why git has no answer. `message` is harmless text in one line. */
export interface Refusal {
  readonly kind: 'refused'
  readonly why: 'not installed' | 'too slow' | 'stopped' | 'failed'
  readonly message: string
}

interface Call {
  readonly input?: string
  /** In milliseconds; 5,000 where nothing is said. */
  readonly timeLimit?: number
  readonly onData: (chunk: Buffer) => void
}

// The configuration of a clone is written by whoever made it, and much of it names programs to run.
const harmless = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'protocol.allow=never',
  'diff.external=',
  'gpg.program=true',
  'gpg.ssh.program=true',
  'gpg.x509.program=true',
  'log.showSignature=false',
  'i18n.logOutputEncoding=UTF-8',
]

/** What stands before every command to git, so that reading a clone runs nothing of its owner's and changes nothing. */
export function safeArguments(path: string): readonly string[] {
  const switches = ['--no-pager', '--no-optional-locks', '--no-replace-objects']
  return ['-C', path, ...switches, ...harmless.flatMap((setting) => ['-c', setting])]
}

/** The environment for git: nothing that steers it but what is said here. Fetching is ruled out whatever the clone allows. */
export function safeEnvironment(env: Environment): Environment {
  const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|LC_|LANGUAGE$)/iu.test(name))
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    // Otherwise each commit of a log is written on its own, which takes as long as finding it.
    GIT_FLUSH: '0',
  }
}

const defaultTimeLimit = 5_000
const longestComplaint = 4_000

/** Runs git in a repository and hands on its output as it comes. Resolves to why it failed, or to nothing. */
export function git(
  { path, env, signal }: Place,
  command: readonly string[],
  { input, timeLimit = defaultTimeLimit, onData }: Call,
): Promise<Refusal | undefined> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: 'refused', why: 'stopped', message: 'stopped' })
    // Started at the root, because Windows looks for programs in the current folder first.
    const child = spawn('git', [...safeArguments(path), ...command], {
      cwd: parse(path).root,
      env: safeEnvironment(env),
      stdio: 'pipe',
      windowsHide: true,
    })
    let complaint = ''
    const end = (refusal?: Refusal) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve(refusal)
    }
    const giveUp = (why: Refusal['why'], message: string) => {
      child.kill('SIGKILL')
      child.stdout.destroy()
      child.stderr.destroy()
      end({ kind: 'refused', why, message })
    }
    const stop = () => giveUp('stopped', 'stopped')
    const timer = setTimeout(() => giveUp('too slow', `no answer in ${timeLimit / 1000} s`), timeLimit)
    signal?.addEventListener('abort', stop)
    child.stdout.on('data', onData)
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < longestComplaint) complaint += chunk.toString('utf8')
    })
    child.on('error', (error) =>
      end({ kind: 'refused', why: 'not installed', message: plainLine(error.message) }),
    )
    child.on('close', (code) =>
      end(code === 0 ? undefined : { kind: 'refused', why: 'failed', message: plainLine(complaint) }),
    )
    // Git may end before it has read everything; its exit status says so.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })
}
