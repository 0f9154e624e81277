import type { Binding } from './keys.ts'
import { atQuestion } from './questionKeys.ts'

/** The keys that move: in a list, in a text, between questions. */
export const movingBindings: readonly Binding[] = [
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
      help: 'scroll up',
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
      help: 'scroll down',
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
    command: 'pageUp',
    keys: ['pageUp'],
    shown: 'PgUp',
    says: {
      pastSessions: 'page up',
      review: 'page up',
      result: 'page up',
      background: 'page up',
      help: 'page up',
    },
  },
  {
    command: 'pageDown',
    keys: ['pageDown', ' '],
    shown: 'PgDn',
    says: {
      pastSessions: 'page down',
      review: 'page down',
      result: 'page down',
      background: 'page down',
      help: 'page down',
    },
  },
  {
    command: 'first',
    keys: ['home', 'g'],
    shown: 'Home',
    says: {
      home: 'first',
      pastSessions: 'first',
      ...atQuestion('first'),
      review: 'first',
      result: 'top',
      background: 'top',
      help: 'top',
    },
  },
  {
    command: 'last',
    keys: ['end', 'G'],
    shown: 'End',
    says: {
      home: 'last',
      pastSessions: 'last',
      ...atQuestion('last'),
      review: 'last',
      result: 'bottom',
      background: 'bottom',
      help: 'bottom',
    },
  },
]
