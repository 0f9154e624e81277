import type { Binding, Command, Place } from './binding.ts'
import { movingBindings } from './movingKeys.ts'
import { asking, atQuestion, questionBindings } from './questionKeys.ts'
import { resultBindings } from './resultKeys.ts'
import { readerBindings } from './readerKeys.ts'
import type { Key } from '../terminal/key.ts'

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
      evidence: 'go on',
      lastExperiments: 'next',
      review: 'go there',
      finished: 'home',
    },
    inFooter: [
      'home',
      'pastSessions',
      'form',
      ...asking,
      'background',
      'evidence',
      'lastExperiments',
      'review',
      'finished',
    ],
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
      lastExperiments: 'keys',
      finished: 'keys',
      background: 'keys',
      evidence: 'keys',
      reader: 'keys',
    },
    inFooter: ['home', 'pastSessions', ...asking, 'lastExperiments', 'review', 'reader'],
  },
  ...resultBindings,
  ...questionBindings,
  ...readerBindings,
  ...movingBindings,
  {
    command: 'back',
    keys: ['escape', 'backTab', 'backspace'],
    shown: 'Esc',
    says: {
      pastSessions: 'home',
      form: 'home',
      ...atQuestion('back'),
      background: 'back to the choices',
      evidence: 'go on',
      review: 'to the questions',
      lastExperiments: 'to the questions',
      finished: 'home',
      reader: 'leave',
    },
    inFooter: ['pastSessions', 'lastExperiments', 'review'],
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
      evidence: 'save and leave',
      review: 'save and leave',
      lastExperiments: 'save and leave',
      finished: 'leave',
      reader: 'leave',
    },
    inFooter: ['home', ...asking, 'lastExperiments', 'review', 'finished', 'reader'],
  },
]

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

/** The digit that a key is, or undefined. */
export function digitOf(key: Key): number | undefined {
  return key.kind === 'text' && /^[0-9]$/u.test(key.text) ? Number(key.text) : undefined
}
