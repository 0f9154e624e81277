import type { Key, KeyName } from './terminal/key.ts'

/** What a key means on a screen. */
export type Command =
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'choose'
  | 'back'
  | 'previous'
  | 'next'
  | 'note'
  | 'background'
  | 'review'
  | 'retry'
  | 'help'
  | 'quit'

/** The kinds of place that keys differ by. */
export type Place =
  | 'home'
  | 'pastSessions'
  | 'form'
  | 'question'
  | 'background'
  | 'review'
  | 'result'
  | 'finished'

interface Binding {
  readonly command: Command
  readonly keys: readonly (KeyName | string)[]
  /** How the keys are written for people. */
  readonly shown: string
  /** What they do, by place; only there do they do anything. */
  readonly says: Readonly<Partial<Record<Place, string>>>
  /** Whether the footer names it; the rest is in the help. */
  readonly inFooter?: readonly Place[]
}

/** Every key of the program: it decides what a key does, and makes the footer, the help and the documentation. */
export const bindings: readonly Binding[] = [
  {
    command: 'choose',
    keys: ['enter'],
    shown: 'Enter',
    says: {
      home: 'choose',
      pastSessions: 'open',
      form: 'next',
      question: 'take it',
      background: 'back to the choices',
      review: 'go there',
      result: 'save and write the report',
      finished: 'home',
    },
    inFooter: ['home', 'pastSessions', 'form', 'question', 'background', 'review', 'result', 'finished'],
  },
  {
    command: 'help',
    keys: ['?'],
    shown: '?',
    says: {
      home: 'keys',
      pastSessions: 'keys',
      question: 'keys',
      review: 'keys',
      result: 'keys',
      finished: 'keys',
      background: 'keys',
    },
    inFooter: ['home', 'pastSessions', 'question', 'review', 'result'],
  },
  {
    command: 'up',
    keys: ['up', 'k'],
    shown: '↑',
    says: {
      home: 'up',
      pastSessions: 'up',
      form: 'up',
      question: 'up',
      review: 'up',
      result: 'scroll up',
      background: 'scroll up',
    },
  },
  {
    command: 'down',
    keys: ['down', 'j'],
    shown: '↓',
    says: {
      home: 'down',
      pastSessions: 'down',
      form: 'down',
      question: 'down',
      review: 'down',
      result: 'scroll down',
      background: 'scroll down',
    },
    inFooter: ['result', 'background'],
  },
  {
    command: 'previous',
    keys: ['left', 'h'],
    shown: '←',
    says: { question: 'before', form: 'change' },
    inFooter: ['question', 'form'],
  },
  {
    command: 'next',
    keys: ['right', 'l'],
    shown: '→',
    says: { question: 'after', form: 'change' },
    inFooter: ['question', 'form'],
  },
  {
    command: 'background',
    keys: ['w'],
    shown: 'w',
    says: { question: 'why', background: 'back to the choices' },
    inFooter: ['question'],
  },
  { command: 'note', keys: ['n'], shown: 'n', says: { question: 'note' }, inFooter: ['question'] },
  { command: 'review', keys: ['r'], shown: 'r', says: { question: 'all' }, inFooter: ['question'] },
  {
    command: 'back',
    keys: ['escape', 'backTab', 'backspace'],
    shown: 'Esc',
    says: {
      pastSessions: 'home',
      form: 'home',
      question: 'back',
      background: 'back to the choices',
      review: 'to the questions',
      result: 'all answers',
      finished: 'home',
    },
    inFooter: ['pastSessions', 'review', 'result'],
  },
  {
    command: 'pageUp',
    keys: ['pageUp'],
    shown: 'PgUp',
    says: { pastSessions: 'page up', review: 'page up', result: 'page up' },
  },
  {
    command: 'pageDown',
    keys: ['pageDown', ' '],
    shown: 'PgDn',
    says: { pastSessions: 'page down', review: 'page down', result: 'page down' },
  },
  {
    command: 'first',
    keys: ['home', 'g'],
    shown: 'Home',
    says: { home: 'first', pastSessions: 'first', question: 'first', review: 'first', result: 'top' },
  },
  {
    command: 'last',
    keys: ['end', 'G'],
    shown: 'End',
    says: { home: 'last', pastSessions: 'last', question: 'last', review: 'last', result: 'bottom' },
  },
  {
    command: 'quit',
    keys: ['q'],
    shown: 'q',
    says: {
      home: 'leave',
      pastSessions: 'leave',
      question: 'leave',
      background: 'save and leave',
      review: 'save and leave',
      result: 'leave',
      finished: 'leave',
    },
    inFooter: ['home', 'question', 'review', 'result', 'finished'],
  },
]

/** What a key means in a place, if anything. */
export function commandOf(key: Key, place: Place): Command | undefined {
  const pressed = key.kind === 'named' ? key.name : key.kind === 'text' ? key.text : undefined
  if (pressed === undefined) return undefined
  return bindings.find(({ keys, says }) => says[place] !== undefined && keys.includes(pressed))?.command
}

/** The digit that a key is, or undefined. */
export function digitOf(key: Key): number | undefined {
  return key.kind === 'text' && /^[0-9]$/u.test(key.text) ? Number(key.text) : undefined
}
