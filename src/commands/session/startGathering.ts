import { spawn } from 'node:child_process'
import process from 'node:process'
import type { Finding } from '../../domain/assessment.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { World } from '../terminal/world.ts'

/** What was found, and what could not be read: a harmless line each. */
export interface Gathered {
  readonly findings: readonly Finding[]
  readonly problems: readonly string[]
}

/** Evidence on its way. */
export interface Gathering {
  readonly done: Promise<Gathered>
  readonly stop: () => void
}

/**
 * Reads clones and files of records in a process of its own, so that neither a large history nor a large file ever
 * keeps a key waiting. It is the same `boring evidence --json` that anybody can run.
 */
export function startGathering(
  paths: readonly string[],
  { env, cwd }: Pick<World, 'env' | 'cwd'>,
): Gathering {
  if (!paths.length) return { done: Promise.resolve({ findings: [], problems: [] }), stop: () => {} }
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'evidence', '--json', '--', ...paths], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const done = Promise.all([textOf(child.stdout), textOf(child.stderr), ended(child)]).then(
    ([told, complaints, failure]) => ({
      findings: findingsIn(told),
      problems: [...linesOf(complaints), ...(failure ? [failure] : [])],
    }),
  )
  return { done, stop: () => void child.kill() }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream.setEncoding('utf8')) text += String(chunk)
  return text
}

/** Why the process did not start, if so. */
function ended(child: ReturnType<typeof spawn>): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`no evidence could be gathered: ${plainLine(error.message)}`))
    child.on('close', () => resolve(undefined))
  })
}

/** Our own output, or nothing where it is cut off. */
function findingsIn(told: string): readonly Finding[] {
  try {
    return (JSON.parse(told) as { readonly findings: readonly Finding[] }).findings
  } catch {
    return []
  }
}

function linesOf(complaints: string): readonly string[] {
  return complaints
    .split('\n')
    .map((line) => plainLine(line).replace(/^boring: /u, ''))
    .filter(Boolean)
}
