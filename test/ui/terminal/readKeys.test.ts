import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Key } from '../../../src/ui/terminal/key.ts'
import { readKeys } from '../../../src/ui/terminal/readKeys.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

function keyboard() {
  const stdin = new PassThrough()
  const keys: Key[] = []
  const stop = readKeys(stdin, (key) => keys.push(key))
  return {
    stdin,
    keys,
    stop,
    async send(text: string) {
      stdin.write(text)
      await nextTurn()
    },
    async wait(milliseconds: number) {
      vi.advanceTimersByTime(milliseconds)
      await nextTurn()
    },
  }
}

const escape: Key = { kind: 'named', name: 'escape' }

describe('readKeys', () => {
  test('a lone Esc is a key after at most 50 ms', async () => {
    const { keys, send, wait } = keyboard()
    await send('\u001b')
    await wait(20)
    expect(keys).toEqual([])
    await wait(30)
    expect(keys).toEqual([escape])
  })

  test('the wait for an Esc does not end a paste that followed it', async () => {
    const { keys, send, wait } = keyboard()
    await send('\u001b')
    await wait(40)
    await send('[200~one ')
    await wait(40)
    await send('two\u001b[201~')
    expect(keys).toEqual([{ kind: 'paste', text: 'one two' }])
  })

  test('input that came while the program was busy is read before it gives up waiting', async () => {
    const { keys, stdin, send, wait } = keyboard()
    await send('\u001b')
    vi.advanceTimersByTime(500)
    stdin.write('[A')
    await wait(0)
    expect(keys).toEqual([{ kind: 'named', name: 'up' }])
  })

  test('stops in the middle of a chunk, and for good', async () => {
    const stdin = new PassThrough()
    const keys: Key[] = []
    const stop = readKeys(stdin, (key) => {
      keys.push(key)
      stop()
    })
    stdin.write('abc\u001b')
    await nextTurn()
    vi.advanceTimersByTime(10_000)
    stdin.write('d')
    await nextTurn()
    expect(keys).toEqual([{ kind: 'text', text: 'a' }])
    expect(stdin.listenerCount('data')).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})
