import { composeReport } from '../../src/report/document.ts'
import { writeMarkdown } from '../../src/report/markdown.ts'
import { assessmentOf, reportable } from './teams.ts'

/** The report that the edits are made to, as it was written. */
export const report = writeMarkdown(composeReport(reportable(assessmentOf('payments'))))
export const [holes, wayBack, schema] = [
  'test-confidence:2',
  'rollback-plan:2',
  'database-changes:2',
] as const
const titles = {
  [holes]: 'Close the holes that make people check green builds again',
  [wayBack]: 'Agree on one way back and the signal that triggers it',
  [schema]: 'Split schema changes into expand, migrate, contract',
}
const taskLine = (name: keyof typeof titles) => `- [ ] **${titles[name]}** <!-- boring:${name} -->`
const tick = (text: string) => text.replace(taskLine(holes), taskLine(holes).replace('[ ]', '[x]'))
const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
const owned = (line: string) => replaced('- Owner:', line)
const reviewed = (line: string) => replaced('- Look at it again on:', line)
/** All lines of a task of the report. */
export const block = (name: keyof typeof titles) => {
  const from = report.indexOf(taskLine(name))
  return report.slice(from, from + report.slice(from).search(/\n(?=- \[|\n)/u) + 1)
}
const done = { [holes]: { state: 'done' } }
const taken = (owner: string) => ({ [holes]: { state: 'chosen', owner } })
const due = (review: string) => ({ [holes]: { state: 'chosen', review } })

/** What people do to a report → what is different from the report as it was written, and what has to be said. */
export const edits: readonly (readonly [
  string,
  (text: string) => string,
  Readonly<Record<string, object | null>>,
  readonly RegExp[],
])[] = [
  ['nothing', (text) => text, {}, []],
  ['ticked', tick, done, []],
  ['ticked with a capital', replaced(taskLine(holes), taskLine(holes).replace('[ ]', '[X]')), done, []],
  [
    'ticked with a star as bullet',
    replaced(taskLine(holes), taskLine(holes).replace('- [ ]', '* [x]')),
    done,
    [],
  ],
  [
    'ticked with a plus as bullet',
    replaced(taskLine(holes), taskLine(holes).replace('- [ ]', '+ [x]')),
    done,
    [],
  ],
  [
    'ticked in a numbered list',
    replaced(taskLine(holes), taskLine(holes).replace('- [ ]', '1. [x]')),
    done,
    [],
  ],
  ['all bullets changed by a formatter', (text) => tick(text).replaceAll(/^(\s*)- /gmu, '$1* '), done, []],
  ['indented by four', (text) => tick(text).replaceAll(/^ {2}- /gmu, '    - '), done, []],
  ['indented by tabs', (text) => tick(text).replaceAll(/^ {2}- /gmu, '\t- '), done, []],
  ['Windows line ends', (text) => tick(text).replaceAll('\n', '\r\n'), done, []],
  ['a byte order mark', (text) => `\ufeff${tick(text)}`, done, []],
  ['empty lines between all lines', (text) => tick(text).replaceAll('\n', '\n\n'), done, []],
  ['no line break at the end', (text) => tick(text).trimEnd(), done, []],
  [
    'the tasks reordered',
    (text) => tick(text.replace(block(holes), '').replace(block(schema), block(schema) + block(holes))),
    done,
    [],
  ],
  [
    'a task moved to another section',
    (text) =>
      text.replace(block(holes), '').replace('## Keep doing\n\n', `## Keep doing\n\n${block(holes)}\n`),
    {},
    [],
  ],
  [
    'a task moved below a new heading and ticked',
    (text) =>
      tick(
        text.replace(block(holes), '').replace('## Keep doing', `## Done\n\n${block(holes)}\n## Keep doing`),
      ),
    done,
    [],
  ],
  ['a task deleted', replaced(block(holes), ''), { [holes]: null }, []],
  [
    'a task struck out',
    replaced(`**${titles[holes]}**`, `~~**${titles[holes]}**~~`),
    { [holes]: { state: 'dropped' } },
    [],
  ],
  [
    'a task struck out inside its bold letters',
    replaced(`**${titles[holes]}**`, `**~~${titles[holes]}~~**`),
    { [holes]: { state: 'dropped' } },
    [],
  ],
  ['a word of a task struck out', replaced('**Close the holes', '**~~Close~~ Fill the holes'), {}, []],
  [
    'ticked and struck out',
    (text) => tick(text).replace(`**${titles[holes]}**`, `~~**${titles[holes]}**~~`),
    {},
    [/ticked and struck out/u],
  ],
  ['the title in other words', (text) => tick(text).replace(titles[holes], 'Better tests'), done, []],
  [
    'the title without bold letters',
    (text) => tick(text).replace(`**${titles[holes]}**`, titles[holes]),
    done,
    [],
  ],
  [
    'words added behind the title',
    (text) =>
      tick(text).replace(
        '<!-- boring:test-confidence:2 -->',
        'since Monday <!-- boring:test-confidence:2 --> (Ada says)',
      ),
    done,
    [],
  ],
  [
    'the mark without spaces',
    (text) => tick(text).replace('<!-- boring:test-confidence:2 -->', '<!--boring:test-confidence:2-->'),
    done,
    [],
  ],
  [
    'the mark on a line of its own',
    (text) =>
      tick(text).replace(' <!-- boring:test-confidence:2 -->', '\n  <!-- boring:test-confidence:2 -->'),
    done,
    [],
  ],
  [
    'the mark made visible by an editor',
    (text) => tick(text).replace('<!-- boring:test-confidence:2 -->', '\\<!-- boring:test-confidence:2 -->'),
    done,
    [],
  ],
  [
    'all marks lost, the titles kept',
    (text) => tick(text).replaceAll(/ ?<!--.*?-->/gu, ''),
    { ...done, ...withoutNext() },
    [],
  ],
  [
    'the mark lost and the title in other words',
    (text) => tick(text).replace(`**${titles[holes]}** <!-- boring:test-confidence:2 -->`, 'Better tests'),
    { [holes]: null },
    [/“Better tests” is no experiment/u],
  ],
  [
    'the mark of no question',
    (text) => tick(text).replace('boring:test-confidence:2', 'boring:coffee:2'),
    { [holes]: null },
    [/coffee:2, which no question/u],
  ],
  [
    'the mark of a level that there is not',
    (text) => tick(text).replace('boring:test-confidence:2', 'boring:test-confidence:7'),
    { [holes]: null },
    [/test-confidence:7, which no question/u],
  ],
  [
    'two tasks made one',
    (text) =>
      tick(text)
        .replace(
          '<!-- boring:test-confidence:2 -->',
          '<!-- boring:test-confidence:2 --> and <!-- boring:rollback-plan:2 -->',
        )
        .replace(block(wayBack), ''),
    { [holes]: null, [wayBack]: null },
    [/two marks/u],
  ],
  ['a task copied', (text) => text.replace('## Keep doing', `${block(holes)}\n## Keep doing`), {}, []],
  [
    'a task copied and the copy ticked',
    (text) => text.replace('## Keep doing', `${tick(block(holes))}\n## Keep doing`),
    { [holes]: null },
    [/stands here and on line \d+, and they differ/u],
  ],
  ['an owner', owned('- Owner: Ada'), taken('Ada'), []],
  ['an owner in bold letters', owned('- **Owner:** Ada'), taken('Ada'), []],
  ['an owner with a sign', owned('- Owner: @ada-l'), taken('@ada-l'), []],
  ['an owner behind a small letter', owned('- owner : Ada & Kim'), taken('Ada & Kim'), []],
  ['another owner beside one who is struck out', owned('- Owner: ~~Ada~~ Kim'), taken('Kim'), []],
  ['two owners on two lines', owned('- Owner: Ada\n  - Owner: Kim'), {}, [/two owners/u]],
  ['a place for the owner still to fill in', owned('- Owner: ____'), {}, []],
  ['an owner to be found', owned('- Owner: TBD'), {}, []],
  ['a day', reviewed('- Look at it again on: 2026-12-20'), due('2026-12-20'), []],
  ['a day with dots', reviewed('- Look at it again on: 20.12.2026'), due('2026-12-20'), []],
  ['a day in words', reviewed('- Look at it again on: Friday, 18 December 2026'), due('2026-12-18'), []],
  ['a day in American words', reviewed('- Look at it again on: Dec 18, 2026'), due('2026-12-18'), []],
  ['a day behind another label', reviewed('- Review: 2026-12-20'), due('2026-12-20'), []],
  [
    'a day that could be two',
    reviewed('- Look at it again on: 01/02/2027'),
    {},
    [/“01\/02\/2027”, which is no date.*; write it as 2026-12-24/u],
  ],
  ['a day that there is not', reviewed('- Look at it again on: 2026-02-30'), {}, [/no date/u]],
  ['a day that is an occasion', reviewed('- Look at it again on: next retro'), {}, [/“next retro”/u]],
  [
    'a signal with its figures',
    replaced('From … to …', 'From 7 to 3'),
    {
      [holes]: {
        state: 'chosen',
        signal: 'Faults a month that got through a green build; mark their tickets. From 7 to 3',
      },
    },
    [],
  ],
  [
    'tasks of their own below ours',
    owned('- Owner: Ada\n  - [x] ask ops\n  - [ ] write the script'),
    taken('Ada'),
    [],
  ],
  [
    'a task of their own among ours',
    replaced(taskLine(holes), `- [ ] Buy coffee\n${taskLine(holes)}`),
    {},
    [/“Buy coffee” is no experiment/u],
  ],
  ['a list of their own elsewhere', (text) => `${text}\n## Our list\n\n- [x] Buy coffee\n`, {}, []],
  [
    'a task in a quote',
    (text) => text.replace(block(holes), tick(block(holes)).replaceAll(/^/gmu, '> ')),
    done,
    [],
  ],
  ['a task shown as code', (text) => `${text}\n\`\`\`\n${tick(block(holes))}\`\`\`\n`, {}, []],
  [
    'a task made a heading',
    replaced(taskLine(holes), `### ${titles[holes]} <!-- boring:${holes} -->\n`),
    {},
    [],
  ],
  [
    'a task made a heading, with an owner',
    (text) =>
      text
        .replace(taskLine(holes), `### ${titles[holes]} <!-- boring:${holes} -->\n`)
        .replace('- Owner:', '- Owner: Ada'),
    taken('Ada'),
    [],
  ],
  [
    'boxes drawn by a wiki',
    (text) =>
      text
        .replace(taskLine(holes), taskLine(holes).replace('[ ]', '☑'))
        .replace(taskLine(schema), taskLine(schema).replace('[ ]', '☐')),
    done,
    [],
  ],
  [
    'the next experiment ticked',
    replaced(/^1\. (.*regression:2)/mu, '1. [x] $1'),
    { 'regression:2': { state: 'done' } },
    [],
  ],
  ['front matter before it', (text) => `---\ntitle: "x"\n---\n\n${tick(text)}`, done, []],
  [
    'comments of others',
    (text) =>
      tick(text).replace('## Next', '> Kim: I would begin with the second.\n\n<!-- TODO -->\n\n## Next'),
    done,
    [],
  ],
  [
    'called stalled in words',
    owned('- State: stalled\n  - Owner: Ada'),
    { [holes]: { state: 'stalled', owner: 'Ada' } },
    [],
  ],
  ['a state that there is not', owned('- State: paused'), {}, [/“paused”, which is none of/u]],
  [
    'ticked and called stalled',
    (text) => tick(owned('- State: stalled')(text)),
    {},
    [/ticked and called stalled/u],
  ],
  [
    'an owner and a day that could be two',
    (text) => owned('- Owner: Ada')(reviewed('- Look at it again on: 01/02/2027')(text)),
    taken('Ada'),
    [/no date/u],
  ],
  [
    'the next experiment taken up with an owner',
    replaced(/^1\. (.*regression:2 -->)$/mu, '1. $1\n   - Owner: Kim'),
    { 'regression:2': { state: 'chosen', owner: 'Kim' } },
    [],
  ],
  [
    'a task handed to another tool, with its number',
    (text) =>
      tick(text).replace(`**${titles[holes]}**`, `[**${titles[holes]}**](https://tracker.example/42) #42`),
    done,
    [],
  ],
  ['emphasis and numbers as a formatter writes them', prettier, done, []],
  [
    'a day of completion behind the title',
    (text) => tick(text).replace(`${holes} -->`, `${holes} --> ✅ 2026-12-20`),
    done,
    [],
  ],
  [
    'cancelled as a note-taking program does it',
    boxed('[-]'),
    {},
    [/has the box \[-\], which does not say/u],
  ],
  ['half done as a note-taking program does it', boxed('[/]'), {}, [/has the box \[\/\]/u]],
  ['not applicable as a code host does it', boxed('[~]'), {}, [/has the box \[~\]/u]],
  ['ticked with a space behind the cross', boxed('[x ]'), done, []],
  ['a box without space in it', boxed('[]'), {}, []],
  ['ticked, and pasted with a hard space', boxed('[x]\u00a0'), done, []],
  ['an empty box and a sign that says done', boxed('[ ] ✅'), {}, [/has the box \[ \] and ✅/u]],
  ['an owner who is linked', owned('- Owner: [@ada](https://code.example/ada)'), taken('@ada'), []],
  ['an owner in bold letters behind the label', owned('- Owner: **Ada**'), taken('Ada'), []],
  ['an owner on a line of its own', owned('- Owner:\n    Ada'), taken('Ada'), []],
  ['owners in a list below', owned('- Owner:\n    - Ada\n    - Kim'), taken('Ada, Kim'), []],
  ['a note of their own behind an open owner', owned('- Owner:\n  - ask ops first'), {}, []],
  [
    'a task struck out with its mark',
    replaced(taskLine(holes), `- [ ] ~~**${titles[holes]}** <!-- boring:${holes} -->~~`),
    { [holes]: { state: 'dropped' } },
    [],
  ],
  [
    'the tasks folded away',
    (text) =>
      text
        .replace(block(holes), `<details>\n<summary>Ours</summary>\n\n${tick(block(holes))}`)
        .replace('## Next', '</details>\n\n## Next'),
    done,
    [],
  ],
  [
    'a merge that was not settled',
    (text) =>
      text.replace(
        block(holes),
        `<<<<<<< ours\n${block(holes)}=======\n${tick(block(holes))}>>>>>>> theirs\n`,
      ),
    { [holes]: null },
    [/and they differ/u],
  ],
  [
    'a task turned into an issue of a code host',
    replaced(taskLine(holes), '- [x] #123'),
    { [holes]: null },
    [/“#123” is no experiment/u],
  ],
  [
    'a task put into a table',
    replaced(
      block(holes),
      `| Done | What | Who |\n| - | - | - |\n| [x] | ${titles[holes]} <!-- boring:${holes} --> | Ada |\n\n`,
    ),
    { [holes]: null },
    [/stands in a table, where nothing is read/u],
  ],
  [
    'all marks lost and all bullets turned into signs',
    (text) =>
      tick(text)
        .replaceAll(/ ?<!--.*?-->/gu, '')
        .replaceAll(/^- \[x\] /gmu, '• ☒ ')
        .replaceAll(/^- \[ \] /gmu, '• ☐ ')
        .replaceAll(/^ {2}- /gmu, '  ◦ '),
    { [holes]: null, [wayBack]: null, [schema]: null, ...withoutNext() },
    [],
  ],
  [
    'an owner in a table of people behind the tasks',
    (text) => text.replace('## Next', '| Who | What |\n| - | - |\n| Ada | tests |\n\n## Next'),
    {},
    [],
  ],
]

/** The task with something else where its box was. */
function boxed(box: string) {
  return replaced(taskLine(holes), taskLine(holes).replace('[ ]', box))
}

/** What formatters make of Markdown: other signs for emphasis, numbers that stay 1, tables without padding, a line less. */
function prettier(text: string): string {
  return tick(text)
    .replaceAll(/(?<![*\\])\*(?!\*)([^*\n]+)\*(?!\*)/gu, '_$1_')
    .replaceAll(/^\d+\. /gmu, '1. ')
    .replaceAll(/ \| /gu, '|')
    .replaceAll('“', '"')
    .replaceAll('…', '...')
}

/** What the report lists under Next has no boxes; without its marks it is text. */
function withoutNext(): Readonly<Record<string, null>> {
  const next = [...report.matchAll(/^\d+\. .*<!-- boring:(\S+) -->$/gmu)].map(([, name]) => name ?? '')
  return Object.fromEntries(next.map((name) => [name, null]))
}
