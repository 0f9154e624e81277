import { readFileSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { Script } from 'node:vm'

/** A module of Node's while it is loaded; its types leave this part out. */
interface Loading {
  readonly exports: unknown
  readonly require: (name: string) => unknown
  _compile: (source: string, file: string) => unknown
}

/**
 * Has Node keep what it compiled for the next start, from the version on that can. Before it, our parts are taken as the
 * build compiled them beside their sources; Node refuses what another version of it has made, and compiles anew.
 */
export function keepCompiled(folder: string): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache()
  else takeCompiled(folder)
}

function takeCompiled(folder: string): void {
  const modules: unknown = module.prototype
  if (!compiles(modules)) return
  const compile = modules._compile
  modules._compile = function compileOurs(this: Loading, source: string, file: string) {
    const cachedData = path.dirname(file) === folder ? compiled(file) : undefined
    if (!cachedData) return compile.call(this, source, file)
    const run: unknown = new Script(module.wrap(source), { filename: file, cachedData }).runInThisContext()
    if (typeof run !== 'function') return compile.call(this, source, file)
    return run.call(this.exports, this.exports, (name: string) => this.require(name), this, file, folder)
  }
}

function compiles(modules: unknown): modules is Loading {
  return typeof modules === 'object' && modules !== null && '_compile' in modules
}

function compiled(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.compiled`)
  } catch {
    return undefined
  }
}
