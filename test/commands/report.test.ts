import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../house/sourceFiles.ts'
import { newMachine, readJson } from '../journeys/boring.ts'

const machine = newMachine()
afterAll(() => machine.remove())
const team = path.join(root, 'test/teams/payments.json')

describe('issues', () => {
  const issues = (out: string, ...more: readonly string[]) =>
    machine.run(['report', team, '--format', 'issues', '--out', out, ...more])

  test('are a file each in a folder that is made, and never written over', async () => {
    const written = await issues('issues')
    expect(written).toMatchObject({ status: 0, out: '' })
    const names = ['database-changes-2.md', 'rollback-plan-2.md', 'test-confidence-2.md']
    expect(readdirSync(machine.file('issues'))).toEqual(names)
    expect(readFileSync(machine.file('issues/rollback-plan-2.md'), 'utf8')).toMatch(
      /^# Agree on one way back and the signal that triggers it\n\nFrom the release retro of .*\n\n- First step, within a week: /u,
    )
    writeFileSync(machine.file('issues/rollback-plan-2.md'), 'mine')
    expect(await issues('issues')).toMatchObject({ status: 1, err: expect.stringContaining('--force') })
    expect(readFileSync(machine.file('issues/rollback-plan-2.md'), 'utf8')).toBe('mine')
    expect(await issues('issues', '--force')).toMatchObject({ status: 0 })
    expect(readFileSync(machine.file('issues/rollback-plan-2.md'), 'utf8')).not.toBe('mine')
  }, 60_000)

  test('go nowhere where there is no folder to make theirs in, or where a file or a link is', async () => {
    writeFileSync(machine.file('plain'), '')
    mkdirSync(machine.file('elsewhere'))
    symlinkSync(machine.file('elsewhere'), machine.file('link'))
    for (const out of ['nowhere/issues', 'plain', 'link'])
      expect(await issues(out), out).toMatchObject({ status: 1, err: expect.stringContaining(out) })
    expect(readdirSync(machine.file('elsewhere'))).toEqual([])
  }, 60_000)

  test('are one CSV where that is named', async () => {
    expect(await issues('all.csv')).toMatchObject({ status: 0 })
    expect(readFileSync(machine.file('all.csv'), 'utf8').split('\r\n')[0]).toBe(
      '"title","description","assignee","due_date"',
    )
    // No guard against formulas stands in what people read.
    expect(readFileSync(machine.file('all.csv'), 'utf8')).not.toContain(`"'`)
    expect((await issues('-')).out).toMatch(/^"title"/u)
  }, 60_000)
})

test('front matter stands before Markdown and nothing else', async () => {
  const asked = ['report', team, '--front-matter', '--out', '-']
  expect((await machine.run(asked)).out).toMatch(/^---\ntitle: /u)
  expect(await machine.run([...asked, '--format', 'html'])).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('--front-matter'),
  })
}, 60_000)

test('as JSON a report has its figures and all that was said', async () => {
  const { out } = await machine.run(['report', team, '--format', 'json', '--out', '-'])
  const { assessment, situation }: { assessment?: object; situation?: string } = JSON.parse(out)
  expect(situation).toBe('constrained')
  expect(assessment).toMatchObject(readJson(team) as object)
}, 60_000)
