import { decode, encode } from '@jridgewell/sourcemap-codec'

/** @typedef {import('@jridgewell/sourcemap-codec').SourceMapSegment} Segment */

/**
 * A source map that says the line of our own sources, which is what a stack trace needs: columns and names are as much
 * again, and the packages' maps are larger than all the rest of the program.
 *
 * @param {{ readonly sources: readonly string[], readonly mappings: string }} map
 * @param {string} file that it is for
 */
export function ownMap({ sources, mappings }, file) {
  const kept = sources.filter((source) => !source.includes('node_modules/') && !source.startsWith('\0'))
  const places = sources.map((source) => kept.indexOf(source))
  return JSON.stringify({
    version: 3,
    file,
    sources: kept,
    names: [],
    mappings: encode(
      decode(mappings).map((line) => withoutRepetition(line.map((each) => moved(each, places)))),
    ),
  })
}

/** The start of a segment's line, with its source at its new place; of what is not ours only the column is left. */
function moved(/** @type {Segment} */ [column, source, line], /** @type {readonly number[]} */ places) {
  const place = source === undefined ? -1 : (places[source] ?? -1)
  /** @type {Segment} */
  const segment = place < 0 || line === undefined ? [column] : [column, place, line, 0]
  return segment
}

/** Of neighbours on one line the first says it all. */
function withoutRepetition(/** @type {readonly Segment[]} */ line) {
  return line.filter((segment, at) => {
    const before = line[at - 1]
    return !before || before[1] !== segment[1] || before[2] !== segment[2]
  })
}
