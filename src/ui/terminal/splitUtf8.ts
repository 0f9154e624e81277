const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Decodes bytes as far as they end a character; `rest` (0 to 3 bytes) belongs in front of the next read. */
export function splitUtf8(bytes: Uint8Array): { readonly text: string; readonly rest: Uint8Array } {
  const end = bytes.length - unfinishedTail(bytes)
  return { text: decoder.decode(bytes.subarray(0, end)), rest: bytes.slice(end) }
}

/** How many bytes at the end begin a character that the next read may finish. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    const continues = byte >= 0x80 && byte < 0xc0
    if (!continues) return lengthAnnouncedBy(byte) > back ? back : 0
  }
  return 0
}

function lengthAnnouncedBy(lead: number): number {
  if (lead >= 0xf0 && lead < 0xf8) return 4
  if (lead >= 0xe0 && lead < 0xf0) return 3
  if (lead >= 0xc0 && lead < 0xe0) return 2
  return 1
}
