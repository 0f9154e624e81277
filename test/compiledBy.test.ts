import { readdirSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { compiledBy } from '../src/compiledBy.ts'

test('what one Node compiled has another name than what any other did', () => {
  const own = compiledBy(process)
  expect(compiledBy(process)).toBe(own)
  const others = [
    { ...only(process), version: 'v20.19.2' },
    { ...only(process), arch: 'arm64' as const },
    { ...only(process), execPath: import.meta.filename },
    { ...only(process), execPath: '/nowhere/node' },
  ]
  expect(new Set([own, ...others.map(compiledBy)]).size).toBe(5)
})

test('the build keeps what this Node compiled, where Node does not do it by itself', () => {
  const kept = readdirSync('dist').filter((name) => name.endsWith('.compiled'))
  if (Number.parseInt(process.versions.node, 10) >= 22) expect(kept).toEqual([])
  else expect(kept).toContain(`cli.js${compiledBy(process)}`)
})

function only({ version, arch, execPath }: NodeJS.Process) {
  return { version, arch, execPath }
}
