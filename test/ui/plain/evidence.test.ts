import { expect, test } from 'vitest'
import type { Finding } from '../../../src/domain/assessment.ts'
import { begin, converse } from './conversation.ts'

const known = { n: 12, method: 'tags', confidence: 'high' } as const
const pipeline: Finding = { id: 'pipeline-deploys', value: 'on push', ...known }
const tags: Finding = { id: 'release-cadence', value: 'less', ...known }
const people: Finding = { id: 'release-people', value: 1, ...known }

test('what contradicts the cadence or an answer is read out after it, and asks for a sentence', async () => {
  const { said, events, session } = await converse(
    [...begin, 'Only the app is tagged.', '1', '', '3'],
    {},
    {
      found: [pipeline, tags],
    },
  )
  expect(events.map(({ kind }) => kind)).toEqual([
    'described',
    'found',
    'explained',
    'answered',
    'explained',
    'answered',
  ])
  expect(session?.explanations).toEqual({ cadence: 'Only the app is tagged.', deployment: '' })
  const [before, after = ''] = said.split('Found, and it differs:')
  expect(before).not.toMatch(/Releases came|makes the pipeline deploy/u)
  expect(before).toContain('You said: weekly, in nearly every week')
  expect(after).toContain('Releases came less than once a month. (over 12 releases; source: tags;')
  expect(said).toContain('Saved: Only the app is tagged.')
  expect(said.match(/How do the two fit together/gu)).toHaveLength(2)
})

test('e reads out what was found, once the question is answered', async () => {
  const { said } = await converse([...begin, 'e', '1', 'g 1', 'e'], {}, { found: [pipeline] })
  expect(said).toContain('There is nothing to see for this question, or it is not answered yet.')
  const [before, after] = said.split('Saved: 1.')
  expect(before).not.toContain('makes the pipeline deploy')
  expect(after).toContain('A push to the main branch makes the pipeline deploy.')
  expect((await converse([...begin, 'e'])).said).toContain('Nothing was gathered: boring assess --plain')
})

test('a file of lines is not asked for what it cannot know, and keeps what was found', async () => {
  const { said, session } = await converse(
    [...begin, '4', '3'],
    { attended: false },
    { found: [tags, people] },
  )
  expect(said).not.toContain('In a sentence')
  expect(Object.keys(session?.answers ?? {})).toHaveLength(2)
  expect(session?.findings).toEqual([tags, people])
})
