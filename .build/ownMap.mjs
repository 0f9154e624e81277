import { decode, encode } from '@jridgewell/sourcemap-codec'

/**
 * A source map that knows our own sources only: stack traces are looked up in those, and the packages' maps are larger
 * than all the rest of the program.
 */
export function ownMap(/** @type {string} */ text) {
  const map = JSON.parse(text)
  const own = map.sources.map((/** @type {string} */ source) => !source.includes('node_modules/'))
  const kept = map.sources.flatMap((_, place) => (own[place] ? [place] : []))
  const places = new Map(kept.map((place, index) => [place, index]))
  const mappings = decode(map.mappings).map((line) =>
    line.flatMap((segment) => {
      const [column, source, ...rest] = segment
      const place = source === undefined ? undefined : places.get(source)
      // The first column of what is not ours ends what is.
      return place === undefined ? [[column]] : [[column, place, ...rest.slice(0, 2)]]
    }),
  )
  return JSON.stringify({
    version: 3,
    sources: kept.map((place) => map.sources[place]),
    names: [],
    mappings: encode(mappings.map(withoutRepetition)),
  })
}

/** Of neighbours that are not ours the first says it all. */
function withoutRepetition(line) {
  return line.filter((segment, at) => segment.length > 1 || line[at - 1]?.length !== 1)
}
