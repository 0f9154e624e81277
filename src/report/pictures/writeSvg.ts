import { escaped } from '../escaped.ts'
import { label, width } from './picture.ts'
import type { Picture } from './picture.ts'
import { pictureStyle } from './pictureStyle.ts'

const [margin, headroom] = [16, 34]

/** Pictures below each other as one SVG file, in light and dark, with the same in words for those who cannot see it. */
export function writeSvg(title: string, pictures: readonly Picture[]): string {
  const placed = pictures.reduce<{ readonly y: number; readonly shapes: string }>(
    ({ y, shapes }, picture) => ({
      y: y + headroom + picture.height,
      shapes: `${shapes}<g transform="translate(${margin} ${y})">${label(0, 18, picture.title, 100, { className: 'strong' })}<g transform="translate(0 ${headroom - 6})">${picture.shapes}</g></g>`,
    }),
    { y: margin, shapes: '' },
  )
  const [wide, high] = [width + 2 * margin, placed.y + margin]
  const words = pictures.map((picture) => `${picture.title}. ${picture.words}`).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" aria-labelledby="title words" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><title id="title">${escaped(title)}</title><desc id="words">${escaped(words)}</desc><style>${pictureStyle}</style><rect width="${wide}" height="${high}" class="paper"/>${placed.shapes}</svg>\n`
}
