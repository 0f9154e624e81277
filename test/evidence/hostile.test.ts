import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { spawn } from '@lydell/node-pty'
import { expect, test } from 'vitest'

import { git, safeArguments, safeEnvironment } from '../../src/evidence/git/git.ts'
import { historyCommand } from '../../src/evidence/history/readHistory.ts'
import { gather } from './gather.ts'
import { emptyFolder, env, repository } from './repository.ts'

/** A clone with a program beside it that leaves a mark when it is run. */
function trapped() {
  const made = repository()
  made.files({ 'a.txt': 'one\n', '.gitattributes': '*.txt diff=evil\n' }, { on: '2026-01-01' })
  made.tag('v1.0.0')
  made.files({ 'a.txt': 'two\n' }, { on: '2026-02-01' })
  made.tag('v1.1.0')
  const folder = emptyFolder()
  const [trap, mark] = [path.join(folder, 'trap'), path.join(folder, 'mark')]
  writeFileSync(trap, `#!/bin/sh\ntouch ${mark}\n`)
  chmodSync(trap, 0o755)
  const plainEnv = { ...env, GIT_CONFIG_GLOBAL: '/dev/null' }
  return {
    ...made,
    folder,
    trap,
    mark,
    config: (...settings: readonly (readonly [string, string])[]) => {
      for (const [name, value] of settings) made.git(['config', name, value])
    },
    /** Whether the trap springs for git as anybody would call it: otherwise the test would prove nothing. */
    springsFor(command: readonly string[], input = '') {
      try {
        execFileSync('git', ['-C', made.path, ...command], { env: plainEnv, input, stdio: 'pipe' })
      } catch {
        // Some commands fail when the trap gives no answer.
      }
      const sprung = existsSync(mark)
      rmSync(mark, { force: true })
      return sprung
    },
    /** Whether it springs for evidence, or for the same command as evidence calls git. */
    async springsForUs(
      command: readonly string[],
      input = '',
      given: Record<string, string | undefined> = env,
    ) {
      await git({ path: made.path, env: given }, command, { input, onData: () => undefined })
      await gather(made.path, '2026-04-01', { env: given })
      return existsSync(mark)
    },
  }
}

test('file system monitor', async () => {
  const { trap, config, springsFor, springsForUs } = trapped()
  config(['core.fsmonitor', trap])
  expect(springsFor(['status'])).toBe(true)
  expect(await springsForUs(['status'])).toBe(false)
})

test('hooks path', async () => {
  const { folder, trap, config, springsFor, springsForUs } = trapped()
  mkdirSync(path.join(folder, 'hooks'))
  writeFileSync(path.join(folder, 'hooks/reference-transaction'), readFileSync(trap))
  chmodSync(path.join(folder, 'hooks/reference-transaction'), 0o755)
  config(['core.hooksPath', path.join(folder, 'hooks')])
  expect(springsFor(['update-ref', 'refs/heads/a', 'HEAD'])).toBe(true)
  expect(await springsForUs(['update-ref', 'refs/heads/b', 'HEAD'])).toBe(false)
})

test.each(['core.pager', 'pager.log'])('pager by %s, on a terminal', async (setting) => {
  const { path: clone, trap, mark, config, springsForUs } = trapped()
  config([setting, trap])
  const onTerminal = (command: readonly string[], given: Record<string, string | undefined>) =>
    new Promise<boolean>((resolve) => {
      const child = spawn('git', [...command], { env: given, cwd: '/' })
      child.onExit(() => {
        resolve(existsSync(mark))
        rmSync(mark, { force: true })
      })
    })
  expect(await onTerminal(['-C', clone, 'log'], { ...env, GIT_CONFIG_GLOBAL: '/dev/null' })).toBe(true)
  expect(await onTerminal([...safeArguments(clone), 'log'], safeEnvironment(env))).toBe(false)
  expect(await springsForUs(['log'])).toBe(false)
})

test('external diff', async () => {
  const { trap, config, springsFor, springsForUs } = trapped()
  config(['diff.external', trap])
  expect(springsFor(['diff', 'HEAD~1', 'HEAD'])).toBe(true)
  expect(await springsForUs(['diff', 'HEAD~1', 'HEAD'])).toBe(false)
})

test.each(['textconv', 'command'])('a diff driver with its own %s', async (kind) => {
  const { trap, config, springsFor, springsForUs } = trapped()
  config([`diff.evil.${kind}`, trap])
  expect(springsFor(['log', '-p', '--ext-diff'])).toBe(true)
  // Whoever asks for patches and forgets that what follows has the last word.
  const withPatches = historyCommand.toSpliced(1, 0, '-p', '--ext-diff', '--textconv')
  expect(await springsForUs(withPatches, 'HEAD\n')).toBe(false)
})

/** Makes the clone one that fetches what is missing, from a place that the attacker names. */
function promise({ git: inClone, config }: ReturnType<typeof trapped>, url: string): string {
  config(
    ['core.repositoryFormatVersion', '1'],
    ['extensions.partialClone', 'origin'],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.url', url],
    ['protocol.allow', 'always'],
    ['protocol.ext.allow', 'always'],
    ['protocol.ssh.allow', 'always'],
    ['protocol.file.allow', 'always'],
  )
  const blob = inClone(['rev-parse', 'HEAD:a.txt'])
  rmSync(
    path.join(inClone(['rev-parse', '--absolute-git-dir']), 'objects', blob.slice(0, 2), blob.slice(2)),
    { force: true },
  )
  return blob
}

test.each([
  ['ssh command', 'ssh://nowhere/x', 'core.sshCommand'],
  ['program at the other end', 'file:///nonexistent', 'remote.origin.uploadpack'],
  ['address that is a command', 'ext::', 'x.y'],
])('%s, by fetching and through an object that is missing', async (_name, url, setting) => {
  const clone = trapped()
  const blob = promise(clone, url === 'ext::' ? `ext::${clone.trap}` : url)
  clone.config([setting, clone.trap])
  for (const command of [
    ['cat-file', '-p', blob],
    ['fetch', 'origin'],
  ]) {
    expect(clone.springsFor(command)).toBe(true)
    expect(await clone.springsForUs(command)).toBe(false)
  }
})

/** Puts a commit with a signature on the branch, which somebody would have to check. */
function sign({ git: inClone, folder }: ReturnType<typeof trapped>, kind: string): void {
  const signature = `gpgsig -----BEGIN ${kind}-----\n \n AAAA\n -----END ${kind}-----`
  const commit = inClone(['cat-file', 'commit', 'HEAD']).replace('\n\n', `\n${signature}\n\n`)
  writeFileSync(path.join(folder, 'commit'), `${commit}\n`)
  inClone(['update-ref', 'HEAD', inClone(['hash-object', '-t', 'commit', '-w', path.join(folder, 'commit')])])
}

test.each([
  ['gpg.program', 'PGP SIGNATURE'],
  ['gpg.x509.program', 'SIGNED MESSAGE'],
  ['gpg.ssh.program', 'SSH SIGNATURE'],
])('%s, asked for by the clone or not', async (setting, kind) => {
  const clone = trapped()
  sign(clone, kind)
  clone.config([setting, clone.trap], ['gpg.ssh.allowedSignersFile', '/dev/null'])
  const asked = ['log', '--show-signature']
  expect(clone.springsFor(asked)).toBe(true)
  expect(await clone.springsForUs(asked)).toBe(false)
  clone.config(['log.showSignature', 'true'])
  expect(clone.springsFor(['log'])).toBe(true)
  expect(await clone.springsForUs(['log'])).toBe(false)
})

test('a clone does not say whether signatures are checked', async () => {
  const clone = trapped()
  sign(clone, 'PGP SIGNATURE')
  clone.config(['log.showSignature', 'true'])
  // What stands in for the program that checks them.
  writeFileSync(path.join(clone.folder, 'true'), readFileSync(clone.trap), { mode: 0o755 })
  const given = { ...env, PATH: `${clone.folder}:${env.PATH}` }
  expect(await clone.springsForUs(['log', '--show-signature'], '', given)).toBe(true)
  rmSync(clone.mark)
  expect(await clone.springsForUs(['log'], '', given)).toBe(false)
})

test('nothing that is asked for has git write to the index', async () => {
  const { path: clone, git: inClone, springsForUs } = trapped()
  const later = (seconds: number) => utimesSync(path.join(clone, 'a.txt'), seconds, seconds)
  const index = () => readFileSync(path.join(clone, '.git/index')).toString('hex')
  const before = index()
  later(1_800_000_000)
  await springsForUs(['status'])
  expect(index()).toBe(before)
  inClone(['status'])
  expect(index()).not.toBe(before)
})

test('what stands before every command, each of which would be missed', () => {
  const settings = [
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
  ].flatMap((setting) => ['-c', setting])
  const switches = ['--no-pager', '--no-optional-locks', '--no-replace-objects']
  expect(safeArguments('/a/clone')).toEqual(['-C', '/a/clone', ...switches, ...settings])
})

test('what git is given in its environment', () => {
  expect(
    safeEnvironment({ HOME: '/home/ada', GIT_SSH: 'x', git_dir: 'x', LC_MESSAGES: 'x', LANGUAGE: 'x' }),
  ).toEqual({
    HOME: '/home/ada',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_FLUSH: '0',
  })
})

test('an include of another file', async () => {
  const { folder, trap, config, springsFor, springsForUs } = trapped()
  const more = path.join(folder, 'more')
  writeFileSync(more, `[core]\n\tfsmonitor = ${trap}\n`)
  config(['include.path', more])
  expect(springsFor(['status'])).toBe(true)
  expect(await springsForUs(['status'])).toBe(false)
})

test('a configuration in the environment, and another repository in it', async () => {
  const { trap, springsForUs } = trapped()
  const other = repository()
  const given = {
    ...env,
    GIT_DIR: path.join(other.path, '.git'),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'diff.evil.textconv',
    GIT_CONFIG_VALUE_0: trap,
    GIT_EXTERNAL_DIFF: trap,
    GIT_SSH_COMMAND: trap,
  }
  expect(await springsForUs(['log', '-p'], '', given)).toBe(false)
})

test('a working tree elsewhere is not looked at', async () => {
  const { path: clone, git: inClone, config } = trapped()
  const elsewhere = emptyFolder()
  mkdirSync(path.join(elsewhere, 'tests'))
  writeFileSync(path.join(elsewhere, 'tests/a.test.ts'), '')
  config(['core.worktree', elsewhere])
  expect(inClone(['status', '--short'])).toContain('tests/')
  const { files, releases } = await gather(clone, '2026-04-01')
  expect([files.tests.state, releases.n]).toEqual(['not seen', 2])
})

test('objects that are replaced are read as they were', async () => {
  const { path: clone, git: inClone } = trapped()
  inClone(['replace', '--graft', 'HEAD'])
  expect(inClone(['rev-list', '--count', 'HEAD'])).toBe('1')
  expect((await gather(clone, '2026-04-01')).reverts.commits).toBe(2)
})

/** A git on the PATH that writes down how it is called. */
function witness(): {
  readonly env: Record<string, string | undefined>
  readonly calls: () => readonly string[][]
} {
  const folder = emptyFolder()
  const log = path.join(folder, 'log')
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  writeFileSync(path.join(folder, 'git'), `#!/bin/sh\nprintf '%s\\n' "$@" -- >>${log}\nexec ${real} "$@"\n`)
  chmodSync(path.join(folder, 'git'), 0o755)
  const calls = () =>
    readFileSync(log, 'utf8')
      .split('\n--\n')
      .filter(Boolean)
      .map((call) => call.split('\n'))
  return { env: { ...env, PATH: `${folder}:${env.PATH}` }, calls }
}

test('every call is pinned, a command of git itself and not an alias, and ends its options before names', async () => {
  const { path: clone, trap, mark, config } = trapped()
  const builtins = execFileSync('git', ['--list-cmds=builtins'], { encoding: 'utf8' }).split('\n')
  const { env: given, calls } = witness()
  const used = ['rev-parse', 'symbolic-ref', 'for-each-ref', 'ls-tree', 'cat-file', 'log', 'config']
  for (const name of used) config([`alias.${name}`, `!${trap}`])
  await gather(clone, '2026-04-01', { env: given })
  const pinned = safeArguments(clone)
  expect(calls().length).toBeGreaterThan(5)
  for (const call of calls()) {
    expect(call.slice(0, pinned.length)).toEqual(pinned)
    expect(builtins).toContain(call[pinned.length])
    expect(used).toContain(call[pinned.length])
    const ended = call.indexOf('--end-of-options')
    const names = call.findIndex((word) => /^(?:refs\/|HEAD|[0-9a-f]{40})/u.test(word))
    if (names !== -1 && call[pinned.length] !== 'symbolic-ref') expect(ended).toBeGreaterThan(0)
    if (names !== -1 && call[pinned.length] !== 'symbolic-ref') expect(ended).toBeLessThan(names)
  }
  expect(existsSync(mark)).toBe(false)
})

test('nothing in the clone changes', async () => {
  const { path: clone, config, trap } = trapped()
  config(
    ['core.fsmonitor', trap],
    ['core.untrackedCache', 'true'],
    ['gc.auto', '1'],
    ['maintenance.auto', 'true'],
  )
  const before = digest(clone)
  await gather(clone, '2026-04-01')
  expect(digest(clone)).toBe(before)
  writeFileSync(path.join(clone, 'a.txt'), 'three')
  expect(digest(clone)).not.toBe(before)
})

/** Every file with its content and times. */
function digest(folder: string): string {
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = path.join(folder, entry)
    const { mtimeMs, mode } = statSync(file)
    hash.update(`${entry} ${mtimeMs} ${mode}\n`)
    if (statSync(file).isFile()) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
