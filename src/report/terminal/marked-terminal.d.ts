declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked'

  type Style = (text: string) => string

  /** The styles that our renderers leave to it; it knows more of them. */
  interface Options {
    readonly strong?: Style
    readonly em?: Style
    readonly codespan?: Style
    readonly del?: Style
    readonly emoji?: boolean
    readonly unescape?: boolean
  }

  export function markedTerminal(options?: Options): MarkedExtension
}
