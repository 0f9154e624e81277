/** Both at least 1. */
export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

/** The size of a stream's window; 80×24 where the terminal does not know (0×0 over some serial lines and in some containers). */
export function terminalSize(stream: { readonly columns?: number; readonly rows?: number }): TerminalSize {
  return { columns: stream.columns || 80, rows: stream.rows || 24 }
}
