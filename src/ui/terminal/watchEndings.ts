/** The signals that end a session; each is raised again after the terminal is restored. */
export type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT'

const endSignals: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

export interface Endings {
  /** Saves, at once. Its text is for the normal screen. */
  readonly onEnd: (signal: EndSignal) => string | void
  /** Saves, at once, after an error that nobody caught. Its text is for the normal screen. */
  readonly onBroken: (error: unknown) => string | void
  /** Restores the terminal, and says the text on the normal screen. */
  readonly leave: (farewell: string | void) => void
  /** The status to exit with after SIGINT, where the terminal makes it of a Ctrl+C that is meant for us; without one it is raised again. */
  readonly interruptStatus?: number
}

/**
 * Watches for every way in which a process ends without being asked: signals, errors that nobody caught, the terminal
 * that went away. Saves, restores, and ends as the system would have ended it: by the signal, or with 70. Call what is
 * returned to watch no longer.
 */
export function watchEndings(
  host: NodeJS.Process,
  streams: readonly NodeJS.EventEmitter[],
  endings: Endings,
): () => void {
  let ending = false
  let stopped = false

  function endBy(signal: EndSignal): void {
    if (ending) return
    ending = true
    endings.leave(attempt(() => endings.onEnd(signal)))
    if (signal === 'SIGINT' && endings.interruptStatus !== undefined) host.exit(endings.interruptStatus)
    // Not only our own listener: another one left (Ink and conf each bring some) would keep a process alive whose
    // terminal is gone, and Node 20 then aborts.
    host.removeAllListeners(signal)
    host.kill(host.pid, signal)
  }

  function breakDown(error: unknown): void {
    if (ending) return
    ending = true
    endings.leave(attempt(() => endings.onBroken(error)))
    host.exit(70)
  }

  function hangUp(): void {
    if (!stopped) endBy('SIGHUP')
  }

  for (const signal of endSignals) host.on(signal, endBy)
  host.on('uncaughtException', breakDown)
  host.on('unhandledRejection', breakDown)
  for (const stream of streams) {
    // Never taken off: what was written to a terminal that is gone may fail after we have left.
    stream.on('error', hangUp)
    stream.on('end', hangUp)
    stream.on('close', hangUp)
  }

  return () => {
    stopped = true
    for (const signal of endSignals) host.off(signal, endBy)
    host.off('uncaughtException', breakDown)
    host.off('unhandledRejection', breakDown)
  }
}

/** A save that fails must not leave the terminal in our modes, and the process is ending anyway. */
function attempt(save: () => string | void): string | void {
  try {
    return save()
  } catch {
    return undefined
  }
}
