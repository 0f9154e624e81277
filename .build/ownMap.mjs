import { decode, encode } from '@jridgewell/sourcemap-codec'

/** @typedef {import('@jridgewell/sourcemap-codec').SourceMapSegment} Segment */

/**
 * A source map that knows our own sources only: stack traces are looked up in those, and the packages' maps are larger
 * than all the rest of the program.
 */
export function ownMap(/** @type {string} */ text) {
  /** @type {{ readonly sources: readonly string[], readonly mappings: string }} */
  const { sources, mappings } = JSON.parse(text)
  const kept = sources.filter((source) => !source.includes('node_modules/'))
  const places = sources.map((source) => kept.indexOf(source))
  return JSON.stringify({
    version: 3,
    sources: kept,
    names: [],
    mappings: encode(
      decode(mappings).map((line) => withoutRepetition(line.map((each) => moved(each, places)))),
    ),
  })
}

/** A segment with its source at its new place; of what is not ours only the column is left. */
function moved(/** @type {Segment} */ [column, source, line, at], /** @type {readonly number[]} */ places) {
  const place = source === undefined ? -1 : (places[source] ?? -1)
  /** @type {Segment} */
  const segment = place < 0 || line === undefined || at === undefined ? [column] : [column, place, line, at]
  return segment
}

/** Of neighbours that are not ours the first says it all. */
function withoutRepetition(/** @type {readonly Segment[]} */ line) {
  return line.filter((segment, at) => segment.length > 1 || line[at - 1]?.length !== 1)
}
