import { EventEmitter } from 'node:events'
import { stripVTControlCharacters } from 'node:util'
import { render } from 'ink'
import { App } from '../../../src/ui/App.tsx'
import type { Model } from '../../../src/ui/model.ts'

/** The rows that a model shows. */
export function frameOf(model: Model): readonly string[] {
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
  const ink = render(<App model={model} />, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  })
  ink.unmount()
  return stripVTControlCharacters(last).split('\n')
}
