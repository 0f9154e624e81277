import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * All that the build changes in packages. Each change says why, and fails the build where it no longer matches.
 * `stubs` are modules that this program never runs, replaced by nothing.
 */
const stubs = [
  {
    // Ink asks for React's developer tools, which cost half a second.
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
  {
    // marked-terminal draws tables that know no width; ours are drawn by ourselves.
    file: 'node_modules/cli-table3/package.json',
    path: /^cli-table3$/,
    importer: /node_modules\/marked-terminal\//,
    contents: 'export default undefined',
  },
  {
    // conf checks its file by a schema where it is given one, which we do not: 150 kB for nothing.
    file: 'node_modules/ajv/dist/2020.js',
    path: /^ajv\/dist\/2020\.js$/,
    importer: /node_modules\/conf\//,
    contents: 'export const Ajv2020 = undefined',
  },
  {
    // As above.
    file: 'node_modules/ajv-formats/package.json',
    path: /^ajv-formats$/,
    importer: /node_modules\/conf\//,
    contents: 'export default undefined',
  },
  {
    // conf compares versions for migrations, of which we have none: 29 kB.
    file: 'node_modules/semver/package.json',
    path: /^semver$/,
    importer: /node_modules\/conf\//,
    contents: 'export default undefined',
  },
  {
    // Labels of references and footnotes may hold &amp;; what we write has none, and the table of 2,000 names takes 1 ms.
    file: 'node_modules/micromark-util-decode-string/package.json',
    path: /^micromark-util-decode-string$/,
    importer: /node_modules\/mdast-util-to-markdown\//,
    contents: 'export const decodeString = (text) => text',
  },
]

/** Packages that are there twice, in versions that do the same for us: one is enough. */
const doubles = [{ path: /^string-width$/, file: 'node_modules/string-width/index.js' }]

/** Characters one cell wide that never join with others of these: what the screens are made of. */
export const narrow = String.raw`[\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2027\u2190-\u2193\u2260\u2500-\u259F\u25CF\u2713\u276F]`

const emoji = String.raw`/^\p{RGI_Emoji}$/v`
const segmenterWhenUsed = '{ segment(text) { return (this.made ??= new Intl.Segmenter()).segment(text); } }'

/** Text in a package's file, and what stands there instead. */
const edits = [
  {
    // A file that waits while it is loaded cannot be required; both waits are for the developer tools only.
    file: 'node_modules/ink/build/reconciler.js',
    from: ["await import('./devtools.js')", 'await loadPackageJson()'],
    to: ['undefined', '{}'],
  },
  {
    // Yoga is made at once instead of behind a promise, so that nothing waits, and Node's fetch is not loaded for it.
    file: 'node_modules/yoga-layout/dist/src/index.js',
    from: ['const Yoga = wrapAssembly(await loadYoga());'],
    to: [
      `const library = {
  instantiateWasm(imports, done) {
    const bytes = Buffer.from(library.bytes, 'base64');
    done(new WebAssembly.Instance(new WebAssembly.Module(bytes), imports));
    return {};
  },
};
loadYoga(library);
const Yoga = wrapAssembly(library);`,
    ],
  },
  {
    file: 'node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    from: ['H="data:application/octet-stream;base64,'],
    to: ['H=loadYoga.bytes="'],
  },
  {
    // Rules, marks and dashes count as quickly as ASCII does: the first look at the table of emoji takes 25 ms. That
    // table, and what cuts text into characters, are made where there is other text: to make them takes 8 ms.
    file: 'node_modules/string-width/index.js',
    from: ['/^[\\u0020-\\u007E]*$/', 'new Intl.Segmenter()', emoji],
    to: [
      `/^${narrow}*$/`,
      segmenterWhenUsed,
      `{ test(text) { return (this.made ??= ${emoji}).test(text); } }`,
    ],
  },
  {
    // The same for what Ink draws each row with: it cut every row of every frame.
    file: 'node_modules/@alcalzone/ansi-tokenize/build/tokenize.js',
    from: [
      'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
      'segmenter.segment(str)',
    ],
    to: [
      `const segmenter = ${segmenterWhenUsed};
const plain = /^(?:${narrow}|\\u001B)*$/;
const partsOf = (text) => plain.test(text)
  ? Array.from(text, (segment, index) => ({ segment, index }))
  : segmenter.segment(text);`,
      'partsOf(str)',
    ],
  },
  {
    file: 'node_modules/slice-ansi/tokenize-ansi.js',
    from: ["new Intl.Segmenter(undefined, {granularity: 'grapheme'})"],
    to: [segmenterWhenUsed],
  },
  {
    // Every cell of every frame was an object and a list of its own, though nobody changes them.
    file: 'node_modules/ink/build/output.js',
    from: [
      `row.push({
                    type: 'char',
                    value: ' ',
                    fullWidth: false,
                    styles: [],
                })`,
    ],
    to: ["row.push((Output.blank ??= { type: 'char', value: ' ', fullWidth: false, styles: [] }))"],
  },
  {
    // commander starts programs for commands that are files of their own; ours are not, and Node takes 5 ms to load it.
    file: 'node_modules/commander/lib/command.js',
    from: ["const childProcess = require('node:child_process');"],
    to: ['const childProcess = undefined;'],
  },
]

/** @type {import('rolldown').Plugin} */
export const patches = {
  name: 'patches',
  buildStart() {
    for (const { file } of [...stubs, ...doubles])
      if (!existsSync(file)) throw new Error(`${file} is gone: look at .build/patches.mjs again`)
    for (const edit of edits) edited(edit)
  },
  resolveId(name, importer = '') {
    const asked = importer.replaceAll('\\', '/')
    const stub = stubs.findIndex((each) => each.path.test(name) && each.importer.test(asked))
    if (stub >= 0) return `\0stub:${stub}`
    const double = doubles.find((each) => each.path.test(name))
    return double && path.resolve(double.file)
  },
  load(id) {
    if (id.startsWith('\0stub:')) return stubs[Number(id.slice('\0stub:'.length))]?.contents
    const edit = edits.find(({ file }) => path.resolve(file) === id)
    return edit && edited(edit)
  },
}

function edited(/** @type {(typeof edits)[number]} */ { file, from, to }) {
  let text = readFileSync(file, 'utf8')
  for (const [place, old] of from.entries()) {
    if (text.split(old).length !== 2)
      throw new Error(`${file} does not hold "${old}" once: look at .build/patches.mjs again`)
    text = text.replace(old, () => to[place] ?? '')
  }
  return text
}
