/** What terminals take at most; more is dropped, or half of it. */
const longest = 74_994

/** The bytes that ask a terminal to put a text on the clipboard (OSC 52); undefined for a text that is too long for that. */
export function copySequence(text: string): string | undefined {
  const coded = Buffer.from(text).toString('base64')
  return coded.length > longest ? undefined : `\u001b]52;c;${coded}\u001b\\`
}
