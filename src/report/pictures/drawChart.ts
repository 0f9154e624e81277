import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridSimpleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { width } from './picture.ts'
import type { Picture } from './picture.ts'

use([BarChart, LineChart, ScatterChart, GridSimpleComponent, LabelLayout, SVGRenderer])

/** The shapes of a picture as SVG without its outermost element, in a box of `width` by its height. */
export function drawChart({ name, chart, height }: Picture): string {
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    drawn.setOption({ animation: false, silent: true, ...chart })
    return (
      drawn
        .renderToSVGString()
        .replace(/^<svg[^>]*>|<\/svg>\s*$/gu, '')
        // What serves its own scripts, which are not here; and names that count the charts of a process.
        .replace(/ ecmeta_\w+="[^"]*"| class="zr[^"]*"| xml:space="preserve"/gu, '')
        .replace(/<style ?>.*?<\/style>/gsu, '')
        // Nothing lies outside its grid.
        .replace(/<defs ?>(?:\s*<clipPath[^>]*>.*?<\/clipPath>)+\s*<\/defs>| clip-path="[^"]*"/gsu, '')
        .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/u, '')
        .replace(/zr\d+-/gu, `${name}-`)
        .replaceAll('dominant-baseline="central"', 'dy="0.35em"')
        .replaceAll('\n', '')
    )
  } finally {
    // It keeps the process alive otherwise.
    drawn.dispose()
  }
}
