import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../src/bank/readPack.ts'
import { packFolder } from '../../src/commands/questions/packFolder.ts'
import type { Bank } from '../../src/domain/bank.ts'
import { bank } from '../bankOfQuestions.ts'

const read = packFolder(path.join(import.meta.dirname, 'acme'), 'acme')
if (!read.ok) throw new Error('no layer')
const acme = read.value

function layered(changes: Readonly<Record<string, string>> = {}, base: Bank = bank) {
  return readPack(new Map([...acme, ...Object.entries(changes)]), { folder: 'acme', base: () => base })
}

/** The problems of the layer after one text in one of its files was replaced. */
function problemsAfter(file: string, was: string | RegExp, becomes: string): string {
  const text = acme.get(file) ?? ''
  const changed = text.replace(was, becomes)
  expect(changed).not.toBe(text)
  const outcome = layered({ [file]: changed })
  return outcome.ok ? '' : outcome.problems.map(({ where, what }) => `${where} ${what}`).join('\n')
}

function acmeBank(): Bank {
  const outcome = layered()
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, undefined, 1))
  return outcome.value
}

describe('a layer', () => {
  const with3 = acmeBank()
  const question = (id: string) => with3.questions.find((each) => each.id === id)

  test('says which it is, and over which version', () => {
    expect([with3.version, with3.layer]).toEqual(['1.0.0', 'acme 3'])
  })

  test('changes a text and keeps the rest, the revision too', () => {
    const ours = bank.questions.find(({ id }) => id === 'deployment')
    const theirs = question('deployment')
    expect(theirs?.asks).toBe('How does a change reach the tills?')
    expect(theirs?.levels).toEqual([
      'Somebody drives to the shop with a stick.',
      ...(ours?.levels.slice(1) ?? []),
    ])
    expect(theirs?.actions[0]).toEqual({ ...ours?.actions[0], title: 'Stay at your desk' })
    expect(theirs?.actions.slice(1)).toEqual(ours?.actions.slice(1))
    expect([theirs?.revision, theirs?.why, theirs?.after, theirs?.key]).toEqual([
      ours?.revision,
      ours?.why,
      ours?.after,
      ours?.key,
    ])
  })

  test('changes a meaning with a revision of its own', () => {
    expect(question('approvals')).toMatchObject({ revision: 101, needs: [1, 1, 2] })
  })

  test('switches a question off, and nothing waits for it any more', () => {
    expect(question('database-changes')).toBeUndefined()
    expect(
      bank.questions.filter(({ after }) => JSON.stringify(after).includes('database-changes')),
    ).not.toEqual([])
    expect(with3.questions.filter(({ after }) => JSON.stringify(after).includes('database-changes'))).toEqual(
      [],
    )
  })

  test('adds a question at the end of its capability, and a capability at the end', () => {
    const testing = with3.questions.filter(({ capability }) => capability === 'testing').map(({ id }) => id)
    expect(testing.at(-1)).toBe('till-tests')
    expect(with3.capabilities.at(-1)).toMatchObject({ id: 'shops', weight: [3, 3, 2], carries: true })
    expect(with3.questions.at(-1)?.id).toBe('till-downtime')
    expect(with3.questions).toHaveLength(bank.questions.length + 1)
  })

  test('changes weights and the words for what is fixed', () => {
    expect(with3.capabilities.find(({ id }) => id === 'governance')?.weight).toEqual([4, 4, 2])
    expect(with3.words.situations.steady).toEqual({
      ...bank.words.situations.steady,
      title: 'Nothing to mend',
    })
  })

  test('goes with a later version that took nothing away, and not with another', () => {
    expect(layered({}, { ...bank, version: '1.4.2' }).ok).toBe(true)
    for (const version of ['2.0.0', '0.9.0'])
      expect(layered({}, { ...bank, version })).toMatchObject({
        ok: false,
        problems: [{ where: 'acme/layer.yaml:4:1', what: expect.stringContaining(`this is ${version}`) }],
      })
  })

  test('takes nothing of the bank below it away when it changes', () => {
    const before = JSON.stringify(bank)
    acmeBank()
    expect(JSON.stringify(bank)).toBe(before)
  })
})

describe('a layer that is broken is refused, with the place', () => {
  test.each([
    [
      'a question that is not there',
      'layer.yaml',
      '  deployment:',
      '  deploiment:',
      /layer.yaml:10:3 "deploiment" is not in the bank/u,
    ],
    [
      'a capability that is not there',
      'layer.yaml',
      '  governance:',
      '  governing:',
      /layer.yaml:\d+:3 "governing" is not in/u,
    ],
    [
      'switched off and not there',
      'layer.yaml',
      'database-changes:',
      'databases:',
      /layer.yaml:7:3 "databases" is not/u,
    ],
    [
      'changed and switched off',
      'layer.yaml',
      'database-changes:',
      'deployment:',
      /"deployment" is switched off as well/u,
    ],
    ['no reason', 'layer.yaml', 'We keep no database.', '""', /"switchOff.database-changes" is empty/u],
    ['an unknown key', 'layer.yaml', 'switchOff:', 'off:', /layer.yaml:6:1 off is not a key/u],
    [
      'an unknown key in a question',
      'layer.yaml',
      '    asks: How',
      '    ask: How',
      /layer.yaml:11:5 ask is not a key/u,
    ],
    [
      'a revision of ours',
      'layer.yaml',
      'revision: 101',
      'revision: 2',
      /layer.yaml:\d+:5 "questions.approvals.revision" is below 101/u,
    ],
    [
      'needs out of range',
      'layer.yaml',
      'needs: [1, 1, 2]',
      'needs: [1, 1, 4]',
      /layer.yaml:\d+:\d+ "questions.approvals.needs.2" is not a level/u,
    ],
    [
      'needs that something else goes beyond',
      'layer.yaml',
      'needs: [1, 1, 2]',
      'needs: [2, 2, 2]',
      /layer.yaml:\d+:3 "approvals" level 2 is needed monthly-to-weekly, and comes after more of "evidence"/u,
    ],
    [
      'a text that judges',
      'layer.yaml',
      'Somebody drives',
      'Somebody mostly drives',
      /layer.yaml:\d+:\d+ "questions.deployment.levels.0" says "mostly"/u,
    ],
    [
      'an id of ours again',
      'testing.yaml',
      'id: till-tests',
      'id: regression',
      /testing.yaml:4:\d+ the id "regression" is taken/u,
    ],
    [
      'an id that is not its file’s',
      'shops.yaml',
      'id: shops',
      'id: shop',
      /shops.yaml:1:1 "id" is not "shops"/u,
    ],
    [
      'a capability without a weight',
      'shops.yaml',
      /^weight: .*\n/mu,
      '',
      /shops.yaml:1:1 "weight" is missing/u,
    ],
    [
      'more of a capability than questions',
      'testing.yaml',
      'id: testing',
      'id: testing\ntitle: Tests',
      /testing.yaml:2:1 title is not a key/u,
    ],
    [
      'after what is switched off',
      'shops.yaml',
      '{ deployment: 2 }',
      '{ database-changes: 9 }',
      /is not a level/u,
    ],
    [
      'after what is nowhere',
      'shops.yaml',
      '{ deployment: 2 }',
      '{ deploiment: 2 }',
      /shops.yaml:\d+:\d+ "till-downtime" comes after "deploiment"/u,
    ],
    ['no name', 'layer.yaml', 'name: acme\n', '', /"name" is missing/u],
    ['an id that nothing may have', 'testing.yaml', 'id: till-tests', 'id: constructor', /cannot be an id/u],
  ])('%s', (_, file, was, becomes, expected) => {
    expect(problemsAfter(file, was, becomes)).toMatch(expected)
  })

  test('an id that is retired, below it or in it', () => {
    expect(layered({}, { ...bank, retired: ['till-tests'] })).toMatchObject({
      ok: false,
      problems: [{ where: 'acme/testing.yaml:4:5', what: 'the id "till-tests" is retired' }],
    })
    const retired = 'till-tests: { date: 2026-01-01, reason: asked twice }\n'
    expect(layered({ 'retired.yaml': retired }).ok).toBe(false)
  })

  test('every problem of every file at once', () => {
    const layer = (acme.get('layer.yaml') ?? '')
      .replace('revision: 101', 'revision: 2')
      .replace('switchOff', 'off')
    const shops = (acme.get('shops.yaml') ?? '').replace(
      'Tills stood still before',
      'Tills usually stood still before',
    )
    const outcome = layered({ 'layer.yaml': layer, 'shops.yaml': shops, 'testing.yaml': 'id: testing\n' })
    const said = outcome.ok ? '' : outcome.problems.map(({ where, what }) => `${where} ${what}`).join('\n')
    for (const each of [/off is not a key/u, /below 101/u, /"questions" is missing/u, /says "usually"/u])
      expect(said).toMatch(each)
  })

  test('a folder with both, or with neither', () => {
    expect(layered({ 'bank.yaml': 'version: 1.0.0\n' })).toMatchObject({ ok: false })
    expect(readPack(new Map(), { folder: 'acme', base: () => bank })).toMatchObject({
      ok: false,
      problems: [{ where: 'acme', what: 'holds no questions' }],
    })
  })
})
