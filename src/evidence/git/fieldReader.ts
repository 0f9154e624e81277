/** One row of a stream. It is good only until the reader goes on: whoever keeps a field asks for its text. */
export interface Row {
  /** A field as text; empty where there is none. */
  readonly text: (field: number) => string
}

/** Cuts a stream of bytes into rows of `width` fields that each end in NUL. */
export function fieldReader(width: number, onRow: (row: Row) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    const ends: number[] = []
    let first = 0
    const text = (field: number) => {
      const start = field === 0 ? first : (ends[field - 1] ?? 0) + 1
      return bytes.toString('utf8', start, ends[field] ?? start)
    }
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, end + 1)) {
      if (ends.push(end) < width) continue
      onRow({ text })
      ends.length = 0
      first = end + 1
    }
    rest = Buffer.from(bytes.subarray(first))
  }
}
