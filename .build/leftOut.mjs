import { existsSync } from 'node:fs'

/**
 * What packages bring that this program never runs, replaced by nothing when it is bundled. Each says why; one that
 * matches nothing in the packages any more fails the build.
 */
const stubs = [
  {
    // Ink asks for React's developer tools by a top-level import that costs half a second.
    file: 'node_modules/ink/build/devtools.js',
    path: /^\.\/devtools\.js$/,
    importer: /node_modules\/ink\/build\//,
    contents: 'export default undefined',
  },
  {
    // marked-terminal colours code blocks with a highlighter that is not maintained; reports have no code.
    file: 'node_modules/cli-highlight/package.json',
    path: /^cli-highlight$/,
    importer: /node_modules\/marked-terminal\//,
    contents: 'export const highlight = (code) => code; export default { highlight }',
  },
  {
    // marked-terminal turns :smile: into emoji with a table of 200 kB; reports keep what people wrote.
    file: 'node_modules/node-emoji/package.json',
    path: /^node-emoji$/,
    importer: /node_modules\/marked-terminal\//,
    contents: 'export const get = (name) => name; export const emojify = (text) => text',
  },
]

/** @type {import('esbuild').Plugin} */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    for (const [index, stub] of stubs.entries()) {
      if (!existsSync(stub.file)) throw new Error(`${stub.file} is gone: look at .build/leftOut.mjs again`)
      build.onResolve({ filter: stub.path }, ({ importer }) =>
        stub.importer.test(importer) ? { path: String(index), namespace: 'left-out' } : undefined,
      )
    }
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: stubs[Number(path)]?.contents ?? '',
    }))
  },
}
