import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { footers } from '../../src/ui/keys/footers.ts'
import { bindings, commandOf, everywhere, footerKeys } from '../../src/ui/keys/keys.ts'
import type { Place } from '../../src/ui/keys/binding.ts'
import { root } from './sourceFiles.ts'

const file = path.join(root, '.github/KEYS.md')

const titles = {
  home: 'Home',
  form: 'The form about the team',
  lastExperiments: 'What you chose to try last time',
  question: 'A question, one answer',
  handsUp: 'A question, hands up',
  settling: 'A question whose votes are in',
  background: 'Why a question is asked',
  evidence: 'What was found beside an answer',
  review: 'All answers',
  result: 'The result',
  roadmap: 'What to try',
  whatIf: 'What if?',
  finished: 'A session that is saved',
  pastSessions: 'Look back',
  comparison: 'Two sessions compared',
  reader: 'A report',
  help: 'The keys of a place',
} as const satisfies Record<Place, string>

const isPlace = (place: string): place is Place => Object.hasOwn(titles, place)
const places = Object.keys(titles).filter(isPlace)

/** The keys of every place as the program has them. */
function keysPage(): string {
  const sections = places.map((place) => {
    const rows = bindings.flatMap(({ keys, shown, says }) => {
      const others = keys.filter((key) => /^(?:[a-z]|ctrl\+[a-z])$/iu.test(key) && key !== shown)
      const said = says[place]
      return said === undefined ? [] : [`| ${[shown, ...others].join(', ')} | ${said} |`]
    })
    return [`## ${titles[place]}`, '', '| key | does |', '| --- | --- |', ...rows].join('\n')
  })
  const all = everywhere.map(({ shown, said }) => `| ${shown} | ${said} |`)
  return `${[
    '# Keys',
    'The program makes this page from the table that decides what a key does; `UPDATE_GOLDEN=1 npx vitest run test/house/keys.test.ts` writes it.',
    ...sections,
    ['## Everywhere, also while you write', '', '| key | does |', '| --- | --- |', ...all].join('\n'),
  ].join('\n\n')}\n`
}

test('the page of keys is what the program does', () => {
  const page = keysPage()
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, page)
  expect(existsSync(file), `${file} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true)
  expect(page).toBe(readFileSync(file, 'utf8'))
})

test('no key means two things in one place', () => {
  const twice = bindings.flatMap(({ command, keys, says }) =>
    Object.keys(says)
      .filter(isPlace)
      .flatMap((place) =>
        keys
          .map((key) =>
            commandOf(
              key.startsWith('ctrl+')
                ? { kind: 'control', letter: key.slice(5) }
                : { kind: 'text', text: key },
              place,
            ),
          )
          .filter((meant) => meant !== command)
          .map((meant) => `${command} and ${meant} in ${place}`),
      ),
  )
  expect(twice).toEqual([])
})

test('what a footer names does something in its place', () => {
  const named = places.map((place) => [place, footerKeys(place).length])
  expect(named).toEqual(places.map((place) => [place, footers[place].length]))
})
