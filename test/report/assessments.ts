import * as fc from 'fast-check'
import type { Answer, Assessment, Vote } from '../../src/domain/assessment.ts'
import { cadences } from '../../src/domain/bank.ts'
import type { Level } from '../../src/domain/bank.ts'
import { bank } from '../bankOfQuestions.ts'

/** Hostile texts, a kind each: what means something to Markdown, HTML, YAML, CSV, a terminal or a reader's eye. */
export const attackKinds = {
  'a bar': '|',
  'code and fences': '`code` ``` ~~~',
  'a script element': '<script>alert(1)</script>',
  'an element with a handler': '"><img src=x onerror=alert(1)> \'><svg/onload=alert(1)>',
  'the end of the page': '</main></body></html><!-- --><style>*{display:none}</style>]]>',
  'the end of a link': '](javascript:alert(1))',
  'links and pictures': '[x](javascript:alert(1)) ![y](https://evil.example/p.png)',
  'line breaks of all kinds':
    'a\rb\r\nc\n\n# heading\n- [ ] task\n| a | b |\n| - | - |\n\u2028d\u0085e\u000bf',
  'terminal sequences':
    '\u001b]52;c;aGk=\u0007\u001b[31mred\u001b[2J\u009b31m\u001b]8;;https://evil.example\u0007x',
  'control characters': '\u0000a\u0008b\u007fc\ufeffd\ufffee',
  'emoji and marks': '👩‍👩‍👧‍👦 🇩🇪 é́́́́́',
  'right to left': '\u202eabc\u2066 مرحبا שלום',
  'our own marks': '<!-- boring:deployment:1 --> --> <!-- boring:report:01KAMR7Y8ZQW3T5V6X9B2C4D9Z -->',
  references: '&lt;b&gt; &#x20; &amp;amp; \\ \\\\ &copy;',
  'emphasis and mentions': '* _a_ **b** ~~c~~ $x$ @all #12 :smile: +++ === ---',
  addresses: 'https://example.org/a_b_c?d=1&e=2*f* www.example.org mail@example.org <https://x.example>',
  'lists, quotes and indents': '1. one\n2) two\n> quote\n    code\n\tcode',
  'a formula': '=cmd|calc',
  'notes and definitions': '[^1] [ref]: http://a.b "t" \n[ref]: http://a.b\n[^1]: note',
  'wide letters': '日本語のとても長い説明文'.repeat(20),
  'one long word': 'w'.repeat(300),
  'half a character': '\ud800 lone',
  'a rule': '***',
  'a dash': '-',
  'space only': '\u00a0 \u2003',
  'a tilde': '~',
  'a task': '[x] - [ ] **done**',
  YAML: '---\nteam: "x"\n... # : - {a: [b]} !!js/function',
  'what templates fill in': '{{7*7}} ${7*7} <%= 7*7 %> {% raw %} [[wiki]] ![[embed]]',
} as const satisfies Readonly<Record<string, string>>

const attacks = Object.values<string>(attackKinds)

/** Text as nobody would type it, and as somebody will. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...attacks),
  fc.array(fc.constantFrom(...attacks), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...'|`*_~<>[]()!#+-=\\&;:@$"\'^.,{} \n\t1ax/'), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

const level = fc.constantFrom<Level>(0, 1, 2, 3)
const vote: fc.Arbitrary<Vote> = fc.oneof(
  level.map((voted) => ({ level: voted })),
  fc.constant<Vote>({ level: 'unknown' }),
)
const votes = fc.array(vote, { maxLength: 7 })

const note = fc
  .option(hostile, { nil: undefined, freq: 2 })
  .map((text) => (text === undefined ? {} : { note: text }))
const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: level.map((at): Answer => ({ kind: 'level', level: at })) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(level, votes)
          .map(([at, first]): Answer => ({ kind: 'level', level: at, votes: first })),
      },
      { weight: 1, arbitrary: fc.constant<Answer>({ kind: 'unknown' }) },
      { weight: 1, arbitrary: votes.map((first): Answer => ({ kind: 'split', votes: first })) },
      { weight: 1, arbitrary: hostile.map((because): Answer => ({ kind: 'notApplicable', because })) },
    ),
    note,
  )
  .map(([given, noted]) => ({ ...given, ...noted }))

const cadence = fc.constantFrom(...cadences)

/** Assessments of every kind; `text` is what people typed into them. */
export function assessments(text: fc.Arbitrary<string> = hostile): fc.Arbitrary<Assessment> {
  const answers = fc
    .tuple(...bank.questions.map(() => fc.option(answer, { nil: undefined, freq: 6 })))
    .map((given) =>
      Object.fromEntries(
        bank.questions.flatMap(({ id }, place) => (given[place] ? [[id, given[place]]] : [])),
      ),
    )
  const needed = {
    team: text,
    date: fc.constant('2026-11-22'),
    mode: fc.constantFrom('full' as const, 'quick' as const),
    cadence,
    answers,
  }
  const optional = fc.record(
    {
      service: text,
      participants: fc.integer({ min: 1, max: 20 }),
      target: cadence,
      checkpoint: text,
      actions: fc.array(
        fc.record({
          action: fc.constantFrom('deployment:1', 'approvals:1', 'regression:1'),
          state: fc.constantFrom('chosen' as const, 'done' as const),
          owner: text,
          review: text,
          signal: text,
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(fc.record(needed), optional).map(([must, may]) => ({ ...must, ...may }))
}
