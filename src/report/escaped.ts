import { plainText } from '../domain/plainText.ts'

/** Text of any origin as it may stand in HTML and SVG, between tags and inside quoted attributes. */
export function escaped(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
