import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { killWalks } from '../faults/killWalks.ts'
import { root } from '../house/sourceFiles.ts'

test('killed at any moment of a walk, the program starts again with every answer that it showed as taken', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'boring-walks-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const killed = await killWalks({ program: path.join(root, 'dist/boring.js'), folder }, 8)
  expect(killed.broken).toEqual([])
  expect(killed.answers).toBeGreaterThan(0)
}, 120_000)
