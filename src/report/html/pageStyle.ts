/** How a report looks as a page: in light and dark, on a telephone, and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #59636e; --paper: #ffffff; --line: #d0d7de; --accent: #1f5fa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --quiet: #a5b0bc; --paper: #14181d; --line: #3a434d; --accent: #8cbcf2; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; } h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h1 + p { color: var(--quiet); margin-top: 0; } h2:first-of-type { font-size: 1.75rem; margin-top: 1.25rem; border-left: .35rem solid var(--accent); padding-left: .75rem; }
p, ul, ol, table, figure { margin: .5rem 0; } ul { padding-left: 1.5rem; } ol { padding-left: 2rem; } li { margin: .2rem 0; } li > p { margin: 0; }
ul.tasks { list-style: none; padding-left: 0; } ul.tasks > li { border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; margin: .6rem 0; break-inside: avoid; }
.box { margin-right: .4rem; } .fill { display: inline-block; width: min(14rem, 45%); border-bottom: 1px solid var(--quiet); height: 1.1em; margin-left: .4rem; vertical-align: bottom; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: .35rem .5rem .35rem 0; text-align: left; vertical-align: top; font-weight: inherit; } thead th { font-weight: 600; } .right { text-align: right; white-space: nowrap; padding-right: 1rem; }
blockquote { margin: .25rem 0 .5rem; padding-left: .75rem; border-left: .2rem solid var(--line); white-space: pre-wrap; } blockquote p { margin: 0; }
a { color: var(--accent); } svg.picture { display: block; width: 100%; height: auto; } figure { margin: 1rem 0; overflow-x: auto; } figcaption { font-weight: 600; margin-bottom: .25rem; }
@media screen and (max-width: 30rem) { th, td { font-size: .875rem; } svg.picture { min-width: 32rem; } }
@media print { :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; --accent: #1f5fa8; font-size: 9pt; } @page { size: A4; margin: 12mm; } body { font-size: 8.75pt; line-height: 1.26; } main { max-width: none; padding: 0; } h1 { font-size: 13pt; } h2 { font-size: 11pt; margin-top: .8em; } h2:first-of-type { font-size: 14pt; margin-top: .5em; } h2, h3, h2 + p { break-after: avoid; } svg.picture { max-width: 15cm; } p, ul, ol, figure { margin: .25rem 0; } li { margin: .05rem 0; } figure, tr { break-inside: avoid; } ul.tasks > li { padding: .2rem .5rem; margin: .25rem 0; } ul.tasks ul { margin: 0; } ul.tasks li:has(> .fill) { display: inline-block; width: 48%; } a { color: inherit; } }
`.trim()
