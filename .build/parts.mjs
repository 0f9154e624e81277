/**
 * What is loaded together, as one file: the sources that are named, and all that they need at once, save what a file
 * above has already. What they load by `import()` waits until it is asked for. A source that is in no part, and is
 * loaded so, is a file of its own.
 */
const parts = /** @type {const} */ ([
  // What every command loads, and what the shortest ones need: a file costs more than what stands in it.
  [
    'cli',
    /\/src\/(?:cli|commands\/(?:score|report))\.ts$|\/src\/domain\/|\/(?:checksum|teamFolder|historyIndex)\.ts$/,
  ],
  ['schemas', /\/src\/store\/assessments\/(?:decode|list)Assessments?\.ts$/],
  ['document', /\/src\/report\/(?:document|longDate|escaped)\.ts$/],
  ['markdown', /\/src\/report\/markdown\.ts$/],
  // The other commands that need no schema, and what the screens share with the questions in lines.
  [
    'commands',
    /\/src\/commands\/(?:assess|compare|export|history|home|questions|show|vote)\.ts$|\/src\/ui\/(?:update|.*\/candidateWords|.*\/questionFit)\.ts$/,
  ],
  ['yaml', /\/node_modules\/yaml\/|\/src\/store\/assessments\/yamlText\.ts$/],
  ['keptBank', /\/src\/bank\/kept\/readKeptBank\.ts$/],
  [
    'bank',
    /\/src\/bank\/readPack\.ts$|\/src\/commands\/questions\/(?:checkQuestions|newQuestion|packFolder)\.ts$/,
  ],
  ['preferences', /\/src\/store\/preferences\/preferences\.ts$/],
  ['conf', /\/node_modules\/conf\//],
  ['charts', /\/src\/report\/pictures\/drawChart\.ts$/],
  ['screens', /\/src\/ui\/(?:runScreens|reader\/runReader)\.tsx$/],
])

/** The parts as the bundler takes them. */
export const groups = parts.map(([name, sources], place) => ({
  name,
  test: (/** @type {string} */ id) => sources.test(id.replaceAll('\\', '/')),
  priority: parts.length - place,
}))

/** Parts of Node that take 5 ms to load, and what is imported from them by name: they are loaded when it is used. */
const late = new Map([['node:crypto', ['createHash', 'randomUUID']]])

/** @type {import('rolldown').Plugin} */
export const lateBuiltins = {
  name: 'late-builtins',
  resolveId: (name, _, { kind }) =>
    late.has(name) && kind === 'import-statement' ? `\0late:${name}` : undefined,
  load(id) {
    const name = id.slice('\0late:'.length)
    const names = late.get(name)
    if (!names || !id.startsWith('\0late:')) return undefined
    return [
      ...names.map((each) => `export const ${each} = (...args) => require('${name}').${each}(...args)`),
      `export default new Proxy({}, { get: (_, each) => require('${name}')[each] })`,
    ].join('\n')
  },
}

/** The packages that may be in what every command loads: what parses the arguments. */
const inEveryCommand = new Set(['@commander-js/extra-typings', 'commander', 'ulid'])

/**
 * Throws where the part that every command loads has grown by a package that only some of them use.
 *
 * @param {Iterable<string>} files the files in that part
 */
export function checkEveryCommand(files) {
  const packages = new Set([...files].flatMap((file) => packageOf(file)?.name ?? []))
  const others = [...packages].filter((name) => !inEveryCommand.has(name))
  if (others.length)
    throw new Error(
      `every command would load ${others.join(', ')}: load what needs it by import(), and name that in .build/parts.mjs`,
    )
}

/** The package that a file belongs to, and where it is; undefined for our own. */
export function packageOf(/** @type {string} */ file) {
  const [folder, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? []
  return folder === undefined || name === undefined ? undefined : { folder, name: name.replaceAll('\\', '/') }
}
