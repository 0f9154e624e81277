import type { Binding } from './keys.ts'

/** The keys with which a result is read, played with and planned from, in the order in which the footer names them. */
export const resultBindings: readonly Binding[] = [
  {
    command: 'choose',
    keys: ['enter'],
    shown: 'Enter',
    says: { result: 'go on', roadmap: 'who, when', whatIf: 'raise' },
    inFooter: ['result', 'roadmap'],
  },
  {
    command: 'mark',
    keys: [' ', 'x'],
    shown: 'Space',
    says: { roadmap: 'choose or not', whatIf: 'as it was' },
    inFooter: ['roadmap'],
  },
  {
    command: 'previous',
    keys: ['left', 'h'],
    shown: '←',
    says: { result: 'page before', roadmap: 'page before', whatIf: 'lower' },
    inFooter: ['result', 'whatIf'],
  },
  {
    command: 'next',
    keys: ['right', 'l'],
    shown: '→',
    says: { result: 'page after', whatIf: 'raise' },
    inFooter: ['result', 'whatIf'],
  },
  { command: 'number', keys: ['1', '2', '3', '4'], shown: '1–4', says: { whatIf: 'set the level' } },
  {
    command: 'whatIf',
    keys: ['w'],
    shown: 'w',
    says: { result: 'what if?', roadmap: 'what if?', whatIf: 'leave the game' },
    inFooter: ['result', 'roadmap'],
  },
  {
    command: 'back',
    keys: ['escape', 'backTab', 'backspace'],
    shown: 'Esc',
    says: { result: 'back', roadmap: 'page before', whatIf: 'leave the game' },
    inFooter: ['whatIf'],
  },
  {
    command: 'up',
    keys: ['up', 'k'],
    shown: '↑',
    says: { result: 'scroll up', roadmap: 'up', whatIf: 'up' },
  },
  {
    command: 'down',
    keys: ['down', 'j'],
    shown: '↓',
    says: { result: 'scroll down', roadmap: 'down', whatIf: 'down' },
  },
  {
    command: 'pageUp',
    keys: ['pageUp'],
    shown: 'PgUp',
    says: { result: 'page up', roadmap: 'page up', whatIf: 'page up' },
  },
  {
    command: 'pageDown',
    keys: ['pageDown', ' '],
    shown: 'PgDn',
    says: { result: 'page down' },
  },
  {
    command: 'pageDown',
    keys: ['pageDown'],
    shown: 'PgDn',
    says: { roadmap: 'page down', whatIf: 'page down' },
  },
  {
    command: 'first',
    keys: ['home', 'g'],
    shown: 'Home',
    says: { result: 'top', roadmap: 'first', whatIf: 'first' },
  },
  {
    command: 'last',
    keys: ['end', 'G'],
    shown: 'End',
    says: { result: 'bottom', roadmap: 'save', whatIf: 'last' },
  },
  {
    command: 'help',
    keys: ['?'],
    shown: '?',
    says: { result: 'keys', roadmap: 'keys', whatIf: 'keys' },
    inFooter: ['result', 'roadmap', 'whatIf'],
  },
  {
    command: 'quit',
    keys: ['q'],
    shown: 'q',
    says: { result: 'leave', roadmap: 'leave', whatIf: 'leave' },
    inFooter: ['result', 'roadmap', 'whatIf'],
  },
]
