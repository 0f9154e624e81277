import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

/** Bundles the fixture into a folder of its own and returns the path of the program. */
export async function bundleFixture(): Promise<string> {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), 'boring-fixture-')), 'fixture.mjs')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'fixture.tsx')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'without-devtools',
        setup(bundle) {
          bundle.onLoad({ filter: /ink[\\/]build[\\/]devtools\.js$/ }, () => ({ contents: '' }))
        },
      },
    ],
  })
  return outfile
}
