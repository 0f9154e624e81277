interface Palette {
  readonly ink: string
  readonly quiet: string
  readonly paper: string
  readonly track: string
  readonly full: string
  readonly part: string
  readonly rule: string
}

const light: Palette = {
  ink: '#1b1f24',
  quiet: '#59636e',
  paper: '#ffffff',
  track: '#e4e7eb',
  full: '#1f5fa8',
  part: '#8fb4de',
  rule: '#8a95a1',
}
const dark: Palette = {
  ink: '#e8ebef',
  quiet: '#a5b0bc',
  paper: '#14181d',
  track: '#2d343c',
  full: '#8cbcf2',
  part: '#41618a',
  rule: '#7a8794',
}

/** How pictures look; what matters differs in shade, pattern and words, so that nobody needs the colour. */
export const pictureStyle = [
  '.picture { font: 13px system-ui, sans-serif; } .picture .strong { font-weight: 600; }',
  '.picture .part, .picture .open-line { stroke-dasharray: 3 2; } .picture .band { stroke-width: 8; stroke-linecap: round; }',
  '.picture .course { fill: none; stroke-width: 2; } .picture .dashed { stroke-dasharray: 7 4; } .picture .dotted { stroke-dasharray: 2 3; }',
  colours(light),
  `@media screen and (prefers-color-scheme: dark) { ${colours(dark)} }`,
].join('\n')

/** Plain colours and no variables: not every program that shows SVG knows those. */
function colours({ ink, quiet, paper, track, full, part, rule }: Palette): string {
  return [
    `.picture text { fill: ${ink}; } .picture text.quiet { fill: ${quiet}; } .picture text.on3 { fill: ${paper}; }`,
    `.picture .paper { fill: ${paper}; } .picture .track { fill: ${track}; } .picture .full { fill: ${full}; }`,
    `.picture .part { fill: ${part}; stroke: ${full}; } .picture .rule { stroke: ${rule}; } .picture .band, .picture .course { stroke: ${full}; }`,
    `.picture .open { fill: ${paper}; stroke: ${rule}; } .picture .open-line { fill: none; stroke: ${rule}; }`,
    `.picture .level0 { fill: ${paper}; stroke: ${rule}; } .picture .level1 { fill: ${track}; stroke: ${rule}; }`,
    `.picture .level2 { fill: ${part}; stroke: ${rule}; } .picture .level3 { fill: ${full}; stroke: ${rule}; }`,
  ].join(' ')
}
