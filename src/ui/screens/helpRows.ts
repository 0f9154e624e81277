import { bindings, everywhere } from '../keys/keys.ts'
import type { Place } from '../keys/binding.ts'
import { span } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model } from '../model.ts'
import { inSigns } from '../looks/signs.ts'

const keyWidth = 8

/** The keys of a place, a row each; those that mean the same everywhere come last. */
export function helpRows({ signs }: Pick<Model, 'signs'>, place: Place): readonly Line[] {
  const here = bindings.flatMap(({ shown, keys, says }) => {
    const said = says[place]
    const other = keys.find((key) => /^(?:[a-z]|ctrl\+[a-z])$/iu.test(key) && key !== shown)
    return said === undefined ? [] : [{ shown, said: other ? `${said} (also ${other})` : said }]
  })
  return [...here, ...everywhere].map(({ shown, said }) => [
    span(inSigns(shown, signs).padEnd(keyWidth), 'title'),
    span(inSigns(said, signs)),
  ])
}
