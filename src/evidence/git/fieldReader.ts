/** The fields of one row of a stream. They are good only until the reader goes on. */
export interface Row {
  /** Fields as text, from one to another, with NUL between them. */
  readonly text: (field: number, last?: number) => string
  /** A field as a whole number of digits. */
  readonly number: (field: number) => number
  /** The bytes among which the fields are; where one begins, and where it ends. */
  readonly bytes: () => Buffer
  readonly start: (field: number) => number
  readonly end: (field: number) => number
}

const zero = 48

/** Cuts a stream of bytes into rows of `width` fields that each end in NUL. */
export function fieldReader(width: number, onRow: (row: Row) => void): (chunk: Buffer) => void {
  // One buffer for all chunks: a new one for each would pile up faster than it is collected.
  let bytes = Buffer.alloc(256 * 1024)
  let filled = 0
  // Where the fields of the row begin, and one more: just after each NUL.
  const starts = Array.from({ length: width + 1 }, () => 0)
  const start = (field: number) => starts[field] ?? 0
  const end = (field: number) => start(field + 1) - 1
  const row: Row = {
    bytes: () => bytes,
    start,
    end,
    text: (field, last = field) => bytes.toString('utf8', start(field), end(last)),
    number(field) {
      let value = 0
      for (let index = start(field); index < end(field); index++)
        value = value * 10 + (bytes[index] ?? zero) - zero
      return value
    },
  }
  return (chunk) => {
    if (filled + chunk.length > bytes.length) bytes = Buffer.concat([bytes], (filled + chunk.length) * 2)
    chunk.copy(bytes, filled)
    const full = filled + chunk.length
    starts[0] = 0
    let fields = 0
    for (let nul = bytes.indexOf(0); nul !== -1 && nul < full; nul = bytes.indexOf(0, nul + 1)) {
      starts[++fields] = nul + 1
      if (fields < width) continue
      onRow(row)
      starts[0] = nul + 1
      fields = 0
    }
    // What is left is the beginning of the next row.
    bytes.copy(bytes, 0, start(0), full)
    filled = full - start(0)
  }
}
