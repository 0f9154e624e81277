/** Numbers commit ids in the order in which they come. Keeps them as bytes: as texts they would take most of the memory. */
export interface IdTable {
  /** The number of the hexadecimal id in these bytes; a new one the first time. */
  readonly numberOf: (bytes: Buffer, start: number, end: number) => number
  /** The number that an id has; −1 where it has none. */
  readonly find: (id: string) => number
  /** The id that has a number. */
  readonly idOf: (number: number) => string
}

const digit = (code: number) => (code < 58 ? code - 48 : code - 87)

/** A table for ids of one length, 40 or 64 digits. */
export function idTable(): IdTable {
  let count = 0
  let length = 0
  let ids = Buffer.alloc(64 * 1024)
  // Slots hold a number plus one; a taken slot sends to the next.
  let slots = new Int32Array(4096)

  const slotOf = (bytes: Buffer, start: number, width: number): number => {
    let slot = 0
    for (let index = start; index < start + 7; index++) slot = slot * 16 + digit(bytes[index] ?? 0)
    for (slot &= slots.length - 1; slots[slot]; slot = (slot + 1) & (slots.length - 1)) {
      if (isSame(bytes, start, ((slots[slot] ?? 0) - 1) * width, width)) break
    }
    return slot
  }
  const isSame = (bytes: Buffer, start: number, kept: number, width: number): boolean => {
    for (let index = 0; index < width; index++) if (bytes[start + index] !== ids[kept + index]) return false
    return true
  }
  const grow = (width: number) => {
    slots = new Int32Array(slots.length * 2)
    for (let number = 0; number < count; number++) slots[slotOf(ids, number * width, width)] = number + 1
  }
  return {
    numberOf(bytes, start, end) {
      const width = end - start
      const slot = slotOf(bytes, start, width)
      const known = slots[slot]
      if (known) return known - 1
      if ((count + 1) * width > ids.length) ids = Buffer.concat([ids, Buffer.alloc(ids.length)])
      bytes.copy(ids, count * width, start, end)
      slots[slot] = ++count
      length = width
      if (count * 2 > slots.length) grow(width)
      return count - 1
    },
    idOf: (number) => ids.toString('latin1', number * length, (number + 1) * length),
    find(id) {
      return (slots[slotOf(Buffer.from(id, 'latin1'), 0, id.length)] ?? 0) - 1
    },
  }
}
