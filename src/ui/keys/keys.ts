import type { Key } from '../terminal/key.ts'
import { actingKeys, leavingKeys } from './actingKeys.ts'
import type { Binding, Command, Place } from './binding.ts'
import { footers } from './footers.ts'
import { movingKeys } from './movingKeys.ts'

/** Every key of the program: it decides what a key does, and makes the footer, the help and the documentation. */
export const bindings: readonly Binding[] = [...actingKeys, ...movingKeys, ...leavingKeys]

/** The keys that mean the same in every place, also while something is written. */
export const everywhere = [
  { shown: 'Ctrl+C', said: 'save and leave, with exit status 130' },
  { shown: 'Ctrl+Z', said: 'to the shell; fg comes back' },
  { shown: 'Ctrl+L', said: 'paint the screen again' },
] as const

/** A key as the table names it; a paste is none. */
function nameOf(key: Key): string | undefined {
  switch (key.kind) {
    case 'named':
      return key.name
    case 'text':
      return key.text
    case 'control':
      return `ctrl+${key.letter}`
    case 'paste':
      return undefined
  }
}

/** What a key means in a place, if anything. */
export function commandOf(key: Key, place: Place): Command | undefined {
  const pressed = nameOf(key)
  if (pressed === undefined) return undefined
  return bindings.find(({ keys, says }) => says[place] !== undefined && keys.includes(pressed))?.command
}

/** The keys that the footer of a place names, each with what it does there. */
export function footerKeys(place: Place): readonly string[] {
  return footers[place].flatMap((command) => {
    const binding = bindings.find((each) => each.command === command && each.says[place] !== undefined)
    return binding ? [`${binding.shown} ${binding.says[place]}`] : []
  })
}

/** The digit that a key is, or undefined. */
export function digitOf(key: Key): number | undefined {
  return key.kind === 'text' && /^[0-9]$/u.test(key.text) ? Number(key.text) : undefined
}
