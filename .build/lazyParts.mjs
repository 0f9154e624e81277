import path from 'node:path'

/**
 * Where `import()` leads to a part of its own: what is large, and not what every command needs. What it leads to
 * elsewhere is in the file of whoever asks for it, and runs when it is asked for.
 */
const apart = [
  /^src\/cli\.ts$/,
  /^src\/(?:bank|report|ui)\//,
  /^src\/commands\/evidence\.ts$/,
  /^src\/store\/(?:yamlText|preferences)\.ts$/,
]

/** Large packages that several parts need: each is a part of its own. */
const shared = /^yaml$/

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
      const isShared = shared.test(name)
      if (from.pluginData === lazyParts || from.kind === 'entry-point') return
      if (!isShared && from.kind !== 'dynamic-import') return
      const { path: source } = await build.resolve(name, { ...from, pluginData: lazyParts })
      const place = path.relative('.', source).replaceAll(path.sep, '/')
      if (!isShared && !apart.some((each) => each.test(place))) return
      const part = isShared ? name : place.replace(/^src\/|\.tsx?$/g, '').replaceAll('/', '-')
      found.set(source, part)
      return { path: `./${part}.js`, external: true }
    })
  },
})
