import type { Root } from 'mdast'
import { escaped } from '../escaped.ts'
import { darkStyle } from '../pictures/palette.ts'
import { htmlOf } from './htmlOf.ts'
import type { Draw } from './htmlOf.ts'
import { pageStyle } from './pageStyle.ts'

/** A document as one page without script, which asks nobody for anything; `draw` draws its pictures. */
export function writeHtml(document: Root, title: string, draw: Draw): string {
  const body = document.children
    .map((block) => htmlOf(block, draw))
    .filter(Boolean)
    .join('\n')
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="generator" content="boring-releases">',
    `<title>${escaped(title)}</title>`,
    `<style>${pageStyle}\n${darkStyle}</style>`,
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
