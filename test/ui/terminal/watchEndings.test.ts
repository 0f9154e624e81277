import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { watchEndings } from '../../../src/ui/terminal/watchEndings.ts'

/** A process that only notes what is done to it. */
function fakeHost() {
  const events: string[] = []
  const host = Object.assign(new EventEmitter(), {
    pid: 1,
    kill: (pid: number, signal: string) =>
      events.push(`kill ${pid} ${signal} (${host.listenerCount(signal)} left)`),
    exit: (code: number) => events.push(`exit ${code}`),
  })
  // A whole process is too much to fake; these are the parts that are used.
  return { host, process: host as unknown as NodeJS.Process, events }
}

function watched(save: (why: string) => string = (why) => `saved ${why}`) {
  const { host, process, events } = fakeHost()
  const stdin = new EventEmitter()
  const stdout = new EventEmitter()
  const stop = watchEndings(process, [stdin, stdout], {
    onEnd: (signal) => save(signal),
    onBroken: (error) => save(String(error)),
    leave: (farewell) => events.push(`leave, ${farewell ?? 'no word'}`),
  })
  return { host, events, stdin, stdout, stop }
}

describe('watchEndings', () => {
  test('saves, leaves, and raises a signal again without anybody to stop it', () => {
    const { host, events } = watched()
    host.on('SIGTERM', () => {})
    host.emit('SIGTERM', 'SIGTERM')
    expect(events).toEqual(['leave, saved SIGTERM', 'kill 1 SIGTERM (0 left)'])
  })

  test.each(['error', 'end', 'close'])('"%s" of a stream is a hang-up', (event) => {
    for (const name of ['stdin', 'stdout'] as const) {
      const all = watched()
      all[name].emit(event, new Error('EIO'))
      expect(all.events).toEqual(['leave, saved SIGHUP', 'kill 1 SIGHUP (0 left)'])
    }
  })

  test('ends once, whatever else fails on the way', () => {
    const { host, events, stdin, stdout } = watched()
    stdout.emit('error', new Error('EPIPE'))
    stdin.emit('end')
    host.emit('SIGTERM', 'SIGTERM')
    host.emit('uncaughtException', new Error('late'), 'uncaughtException')
    expect(events).toHaveLength(2)
  })

  test('an error that nobody caught ends with 70', () => {
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      const { host, events } = watched()
      host.emit(event, 'a fault')
      expect(events).toEqual(['leave, saved a fault', 'exit 70'])
    }
  })

  test('a save that fails does not keep the terminal', () => {
    const { host, events } = watched(() => {
      throw new Error('disk full')
    })
    host.emit('SIGHUP', 'SIGHUP')
    expect(events).toEqual(['leave, no word', 'kill 1 SIGHUP (0 left)'])
  })

  test('afterwards a signal is nobody’s, and a stream may fail in silence', () => {
    const { host, events, stdout, stop } = watched()
    stop()
    host.emit('SIGTERM', 'SIGTERM')
    stdout.emit('error', new Error('EIO'))
    expect(events).toEqual([])
    expect(host.eventNames()).toEqual([])
  })
})
