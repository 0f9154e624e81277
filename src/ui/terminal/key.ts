/** The keys that have a name. Enter is also Ctrl+J, Tab also Ctrl+I, Backspace also Ctrl+H: a terminal sends the same byte. */
export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backTab'
  | 'backspace'
  | 'delete'

/**
 * One thing that a person did at the keyboard.
 * `text` is one grapheme, `letter` is a lower-case a to z, a `paste` may hold newlines but no other control character.
 */
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'named'; readonly name: KeyName }
  | { readonly kind: 'control'; readonly letter: string }
  | { readonly kind: 'paste'; readonly text: string }

export function named(name: KeyName): Key {
  return { kind: 'named', name }
}
