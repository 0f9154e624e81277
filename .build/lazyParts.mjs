import path from 'node:path'

/**
 * Where `import()` leads to a part of its own: what is large, and not what every command needs. What it leads to
 * elsewhere is in the file of whoever asks for it, and runs when it is asked for.
 */
const apart = [
  /^src\/cli\.ts$/,
  /^src\/(?:bank|report|ui)\//,
  /^src\/commands\/(?:evidence|reports\/readReport)\.ts$/,
  /^src\/store\/(?:assessments\/yamlText|preferences\/preferences)\.ts$/,
]

/** What several parts need and is large: a package, or a source that brings some. Each is a part of its own. */
const shared = [/^yaml$/, /^src\/report\/(?:markdown|readBack\/readBack|pictures\/drawChart)\.ts$/]

/** Sources that are one part together, because what they bring is large: `source` gives what all of them do. */
const together = [{ of: /^src\/ui\/(?:runScreens|reader\/runReader)\.tsx$/, source: '.build/screens.ts' }]

/**
 * Makes files of their own of parts of the program, and has the others ask for them at the time of use. The files are
 * CommonJS, because Node's loader for modules takes longer for a file than most of ours take to run. `found` gathers
 * the parts: source → name.
 *
 * @param {Map<string, string>} found
 * @returns {import('esbuild').Plugin}
 */
export const lazyParts = (found) => ({
  name: 'lazy-parts',
  setup(build) {
    build.onResolve({ filter: /^\.|^yaml$/ }, async ({ path: name, ...from }) => {
      if (from.pluginData === lazyParts || from.kind === 'entry-point') return
      if (from.importer.includes('node_modules')) return
      const { path: source } = await build.resolve(name, { ...from, pluginData: lazyParts })
      const place = name.startsWith('.') ? path.relative('.', source).replaceAll(path.sep, '/') : name
      const isShared = shared.some((each) => each.test(place))
      if (!isShared && !(from.kind === 'dynamic-import' && apart.some((each) => each.test(place)))) return
      const joined = together.find(({ of }) => of.test(place))
      if (joined) {
        found.set(path.resolve(joined.source), 'ui-screens')
        return { path: './ui-screens.js', external: true }
      }
      const part = place.replace(/^src\/|\.tsx?$/g, '').replaceAll('/', '-')
      found.set(source, part)
      return { path: `./${part}.js`, external: true }
    })
  },
})

/** The packages that may be in what every command loads: what parses, and what lays out text; both small. */
const inEveryCommand = new Set([
  '@commander-js/extra-typings',
  'commander',
  'ulid',
  'zod',
  'ansi-regex',
  'ansi-styles',
  'get-east-asian-width',
  'string-width',
  'strip-ansi',
  'wrap-ansi',
])

/**
 * Throws where the part that every command loads has grown by a package that only some of them use.
 *
 * @param {import('esbuild').Metafile} metafile of that part
 */
export function checkEveryCommand({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput ? [file] : [])),
  )
  const packages = new Set(
    files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  )
  const others = [...packages].filter((name) => !inEveryCommand.has(name))
  if (others.length)
    throw new Error(
      `every command would load ${others.join(', ')}: load what needs it by import(), and name that in .build/lazyParts.mjs`,
    )
}
