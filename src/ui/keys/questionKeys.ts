import type { Binding } from './binding.ts'

/** The places where a question is answered. */
export const asking = ['question', 'handsUp', 'settling'] as const

/** The same words for a key in each of them. */
export function atQuestion(says: string): Readonly<Record<(typeof asking)[number], string>> {
  return { question: says, handsUp: says, settling: says }
}

/** The keys with which a question is answered, in the order in which the footer names them. */
export const questionBindings: readonly Binding[] = [
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
    command: 'number',
    keys: ['1', '2', '3', '4'],
    shown: '1–4',
    says: { lastExperiments: 'done, moved, stalled, dropped' },
  },
  {
    command: 'mark',
    keys: [' ', 'x'],
    shown: 'Space',
    says: { lastExperiments: 'put aside what a report says of it, or not' },
  },
  {
    command: 'edit',
    keys: ['o'],
    shown: 'o',
    says: { lastExperiments: 'who sees to it and until when, where a report says so' },
  },
  {
    command: 'vote',
    keys: ['v'],
    shown: 'v',
    says: { question: 'vote on this one', handsUp: 'votes', settling: 'revote' },
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
    command: 'background',
    keys: ['w'],
    shown: 'w',
    says: { ...atQuestion('why'), background: 'back to the choices' },
    inFooter: asking,
  },
  { command: 'note', keys: ['n'], shown: 'n', says: atQuestion('note'), inFooter: asking },
  { command: 'edit', keys: ['N'], shown: 'N', says: atQuestion('write the note in your editor') },
  { command: 'lastTime', keys: ['b'], shown: 'b', says: atQuestion('what you said last time') },
  { command: 'review', keys: ['r'], shown: 'r', says: atQuestion('all answers'), inFooter: asking },
  {
    command: 'evidence',
    keys: ['e'],
    shown: 'e',
    says: { ...atQuestion('what was found'), review: 'what was found' },
  },
  {
    command: 'undo',
    keys: ['u'],
    shown: 'u',
    says: { ...atQuestion('undo'), review: 'undo' },
    inFooter: asking,
  },
  {
    command: 'redo',
    keys: ['U', 'ctrl+r'],
    shown: 'U',
    says: { ...atQuestion('do again what was undone'), review: 'do again what was undone' },
  },
  {
    command: 'search',
    keys: ['/'],
    shown: '/',
    says: { ...atQuestion('find a question'), review: 'find', reader: 'search' },
    inFooter: ['review', 'reader'],
  },
]
