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
  | 'number'
  | 'vote'
  | 'way'
  | 'leaveSplit'
  | 'help'
  | 'quit'

/** The kinds of place that keys differ by. */
export type Place =
  | 'home'
  | 'pastSessions'
  | 'form'
  | 'question'
  /** A question to which everybody shows fingers at once, before the votes are in. */
  | 'handsUp'
  /** A question whose votes are in. */
  | 'settling'
  | 'background'
  | 'review'
  | 'result'
  | 'finished'

/** The places where a question is answered. */
const asking = ['question', 'handsUp', 'settling'] as const

function atQuestion(says: string): Readonly<Record<(typeof asking)[number], string>> {
  return { question: says, handsUp: says, settling: says }
}

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
      ...atQuestion('take it'),
      background: 'back to the choices',
      review: 'go there',
      result: 'save and write the report',
      finished: 'home',
    },
    inFooter: ['home', 'pastSessions', 'form', ...asking, 'background', 'review', 'result', 'finished'],
  },
  {
    command: 'help',
    keys: ['?'],
    shown: '?',
    says: {
      home: 'keys',
      pastSessions: 'keys',
      ...atQuestion('keys'),
      review: 'keys',
      result: 'keys',
      finished: 'keys',
      background: 'keys',
    },
    inFooter: ['home', 'pastSessions', ...asking, 'review', 'result'],
  },
  {
    command: 'number',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1–7',
    says: {
      home: 'choose',
      question: 'choose',
      handsUp: 'type the votes of all, 1–4 fingers each',
      settling: 'choose another level',
    },
  },
  {
    command: 'vote',
    keys: ['v'],
    shown: 'v',
    says: { question: 'vote on this one', handsUp: 'votes', settling: 'vote again' },
    inFooter: ['settling', 'handsUp'],
  },
  {
    command: 'leaveSplit',
    keys: ['s'],
    shown: 's',
    says: { settling: 'leave split' },
    inFooter: ['settling'],
  },
  {
    command: 'way',
    keys: ['tab'],
    shown: 'Tab',
    says: { question: 'hands up', handsUp: 'one answer', settling: 'the other way to answer' },
    inFooter: ['question', 'handsUp'],
  },
  {
    command: 'up',
    keys: ['up', 'k'],
    shown: '↑',
    says: {
      home: 'up',
      pastSessions: 'up',
      form: 'up',
      ...atQuestion('up'),
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
      ...atQuestion('down'),
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
    says: { ...atQuestion('the question before'), form: 'change' },
    inFooter: ['form'],
  },
  {
    command: 'next',
    keys: ['right', 'l'],
    shown: '→',
    says: { ...atQuestion('the question after'), form: 'change' },
    inFooter: ['form'],
  },
  {
    command: 'background',
    keys: ['w'],
    shown: 'w',
    says: { ...atQuestion('why'), background: 'back to the choices' },
    inFooter: asking,
  },
  { command: 'note', keys: ['n'], shown: 'n', says: atQuestion('note'), inFooter: asking },
  { command: 'review', keys: ['r'], shown: 'r', says: atQuestion('all answers'), inFooter: asking },
  {
    command: 'back',
    keys: ['escape', 'backTab', 'backspace'],
    shown: 'Esc',
    says: {
      pastSessions: 'home',
      form: 'home',
      ...atQuestion('back'),
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
    says: { home: 'first', pastSessions: 'first', ...atQuestion('first'), review: 'first', result: 'top' },
  },
  {
    command: 'last',
    keys: ['end', 'G'],
    shown: 'End',
    says: { home: 'last', pastSessions: 'last', ...atQuestion('last'), review: 'last', result: 'bottom' },
  },
  {
    command: 'quit',
    keys: ['q'],
    shown: 'q',
    says: {
      home: 'leave',
      pastSessions: 'leave',
      ...atQuestion('leave'),
      background: 'save and leave',
      review: 'save and leave',
      result: 'leave',
      finished: 'leave',
    },
    inFooter: ['home', ...asking, 'review', 'result', 'finished'],
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
