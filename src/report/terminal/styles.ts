/** How a terminal sets text off: SGR sequences only, or nothing at all. */
export interface Styles {
  readonly bold: Style
  readonly italic: Style
  readonly underline: Style
  readonly struck: Style
  readonly title: Style
}

export type Style = (text: string) => string

/** Styles with or without colour. */
export function stylesFor(color: boolean): Styles {
  const sgr =
    (on: string, off: string): Style =>
    (text) =>
      color && text ? `\u001b[${on}m${text}\u001b[${off}m` : text
  const bold = sgr('1', '22')
  const accent = sgr('36', '39')
  return {
    bold,
    italic: sgr('3', '23'),
    underline: sgr('4', '24'),
    struck: sgr('9', '29'),
    title: (text) => bold(accent(text)),
  }
}
