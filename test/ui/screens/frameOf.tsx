import { EventEmitter } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { render } from 'ink'
import { App } from '../../../src/ui/App.tsx'
import type { Model } from '../../../src/ui/model.ts'

/** The rows that a model shows, also after others that were shown before it. */
export function frameOf(model: Model, ...before: readonly Model[]): readonly string[] {
  let last = ''
  const stdout = Object.assign(new EventEmitter(), {
    columns: model.size.columns,
    rows: model.size.rows,
    isTTY: false,
    write: (text: string) => {
      if (text.trim()) last = text
      return true
    },
  })
  const ink = render(<App model={before[0] ?? model} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  })
  // What a part does once it is shown happens before the next frame: so the last one is shown twice.
  for (const next of before.length ? [...before.slice(1), model, model] : [])
    ink.rerender(<App model={next} />)
  ink.unmount()
  return stripVTControlCharacters(last).split('\n')
}
