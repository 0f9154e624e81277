import type { Root } from 'mdast'
import { escaped } from '../escaped.ts'
import { drawChart } from './drawChart.ts'
import { darkStyle, palette, text } from './palette.ts'
import { width } from './picture.ts'

const [margin, headroom] = [16, 34]

/** The pictures of a document below each other as one SVG file, in light and dark, with the same in words for those who cannot see it. */
export function writeSvg(document: Root, title: string): string {
  const pictures = document.children.flatMap((block) => (block.type === 'picture' ? [block] : []))
  let y = margin
  const placed = pictures.map((picture) => {
    const head = `<text x="0" y="18" fill="${palette.ink}" font-family="${text.fontFamily}" font-size="14" font-weight="bold">${escaped(picture.title)}</text>`
    const shapes = `<g transform="translate(${margin} ${y})">${head}<g transform="translate(0 ${headroom - 6})">${drawChart(picture)}</g></g>`
    y += headroom + picture.height
    return shapes
  })
  const [wide, high] = [width + 2 * margin, y + margin]
  const words = pictures.map((picture) => `${picture.title}. ${picture.words}`).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" aria-labelledby="title words" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><title id="title">${escaped(title)}</title><desc id="words">${escaped(words)}</desc><style>${darkStyle}</style><rect width="${wide}" height="${high}" fill="${palette.paper}"/>${placed.join('')}</svg>\n`
}
