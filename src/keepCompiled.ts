import { readFileSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { Script } from 'node:vm'
import { compiledBy } from './compiledBy.ts'

/** A module of Node's while it is loaded; its types leave this part out. */
interface Loading {
  readonly exports: unknown
  readonly require: (name: string) => unknown
  _compile: (source: string, file: string) => unknown
}

/**
 * Has Node keep what it compiled for the next start, from the version on that can. Before it, our parts are taken as the
 * build compiled them beside their sources, where that was this very Node.
 */
export function keepCompiled(folder: string, node: Parameters<typeof compiledBy>[0]): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache()
  else takeCompiled(folder, compiledBy(node))
}

function takeCompiled(folder: string, ending: string): void {
  const modules: unknown = module.prototype
  if (!compiles(modules)) return
  const compile = modules._compile
  modules._compile = function compileOurs(this: Loading, source: string, file: string) {
    const cachedData = path.dirname(file) === folder ? compiled(`${file}${ending}`) : undefined
    if (!cachedData) return compile.call(this, source, file)
    const run: unknown = new Script(module.wrap(source), { filename: file, cachedData }).runInThisContext()
    if (typeof run !== 'function') return compile.call(this, source, file)
    return run.call(this.exports, this.exports, (name: string) => this.require(name), this, file, folder)
  }
}

function compiles(modules: unknown): modules is Loading {
  return typeof modules === 'object' && modules !== null && '_compile' in modules
}

/** What a power cut leaves of a page that was not on the disk yet; V8 looks at the beginning of a file alone, and dies of the rest. */
const emptyPage = Buffer.alloc(4096)

function compiled(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    return bytes.includes(emptyPage) ? undefined : bytes
  } catch {
    return undefined
  }
}
