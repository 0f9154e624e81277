import type { EChartsCoreOption } from 'echarts/core'
import type { Node } from 'mdast'

/** A picture in a document: a chart for where charts can be drawn, the same in characters, and the same in words. */
export interface Picture extends Node {
  readonly type: 'picture'
  readonly name: 'readiness' | 'drags' | 'position' | 'trend' | 'answers'
  readonly title: string
  /** One sentence or more that say all that the chart shows. */
  readonly words: string
  /** Lines of at most 44 cells, as long as the bank's names are no longer than its own. */
  readonly characters: readonly string[]
  /** In the box of a chart, `width` by this. */
  readonly height: number
  readonly chart: EChartsCoreOption
}

declare module 'mdast' {
  interface RootContentMap {
    picture: Picture
  }
}

/** How wide every chart is, in its own units. */
export const width = 640

/** A text on as many cells, cut with "…" where it is longer. */
export function padded(text: string, cells: number): string {
  const letters = Array.from(text)
  return letters.length > cells ? `${letters.slice(0, cells - 1).join('')}…` : text.padEnd(cells)
}
