import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFileIfThere } from '../../src/store/files/readFileIfThere.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'boring-there-'))
const at = (name: string) => path.join(folder, name)
writeFileSync(at('file'), 'text')
mkdirSync(at('folder'))
symlinkSync(at('nowhere'), at('link'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('nothing of that name is no text, and no problem', () => {
  expect(readFileIfThere(at('missing'))).toEqual({ ok: true, value: undefined })
  expect(readFileIfThere(at('file'))).toEqual({ ok: true, value: 'text' })
})

test.each(['folder', 'link', 'file/below'])('%s is in the way, so it is a problem', (name) => {
  expect(readFileIfThere(at(name)).ok).toBe(false)
})
