import type { Root } from 'mdast'
import { escaped } from '../escaped.ts'
import { width } from '../pictures/picture.ts'
import type { Picture } from '../pictures/picture.ts'
import { pictureStyle } from '../pictures/pictureStyle.ts'
import { htmlOf } from './htmlOf.ts'
import { pageStyle } from './pageStyle.ts'

/** A document as one page without script, which asks nobody for anything; its pictures stand after its first half. */
export function writeHtml(document: Root, title: string, pictures: readonly Picture[] = []): string {
  const blocks = document.children.map((block) => htmlOf(block))
  const place = pictures.length ? placeOfPictures(document) : blocks.length
  const figures = pictures.length ? [`<h2>In pictures</h2>`, ...pictures.map(figureOf)] : []
  const body = [...blocks.slice(0, place), ...figures, ...blocks.slice(place)].filter(Boolean).join('\n')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="generator" content="boring-releases">',
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}${pictures.length ? `\n${pictureStyle}` : ''}</style>`,
    '</head>',
    '<body>',
    '<main>',
    body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Before the section that says in figures what the pictures show; at the end of a document without it. */
function placeOfPictures({ children }: Root): number {
  const table = children.findIndex(({ type }) => type === 'table')
  const heading = children.slice(0, Math.max(0, table)).findLastIndex(({ type }) => type === 'heading')
  return heading < 0 ? children.length : heading
}

function figureOf({ name, title, words, height, shapes }: Picture): string {
  return `<figure tabindex="0"><figcaption>${escaped(title)}</figcaption><svg class="picture" role="img" aria-labelledby="${name}-title ${name}-words" viewBox="0 0 ${width} ${height}"><title id="${name}-title">${escaped(title)}</title><desc id="${name}-words">${escaped(words)}</desc>${shapes}</svg></figure>`
}
