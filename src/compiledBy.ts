import { statSync } from 'node:fs'

/**
 * How the name of a file ends that holds what a Node compiled: with that Node's version, processor and size. V8 takes
 * what another Node with the same V8 has made, and the program dies of it.
 */
export function compiledBy({
  version,
  arch,
  execPath,
}: Pick<NodeJS.Process, 'version' | 'arch' | 'execPath'>): string {
  return `.${version}-${arch}-${statSync(execPath, { throwIfNoEntry: false })?.size}.compiled`
}
