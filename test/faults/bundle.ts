import path from 'node:path'
import { buildSync } from 'esbuild'

/** Makes a script beside this file into one that Node can run, in a folder; gives its path. */
export function bundle(script: string, folder: string): string {
  const outfile = path.join(folder, script.replace(/\.ts$/u, '.mjs'))
  buildSync({
    entryPoints: [path.join(import.meta.dirname, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return outfile
}
