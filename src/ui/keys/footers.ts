import type { Command, Place } from './binding.ts'

/** What the footer of each place names, in its order; what has no room there is in the help. */
export const footers = {
  home: ['choose', 'help', 'quit'],
  pastSessions: ['choose', 'help', 'compare', 'correct', 'back'],
  comparison: ['back', 'help', 'quit'],
  form: ['choose', 'previous', 'next'],
  question: ['choose', 'help', 'way', 'background', 'note', 'review', 'undo', 'quit'],
  handsUp: ['choose', 'help', 'vote', 'way', 'background', 'note', 'review', 'undo', 'quit'],
  settling: ['choose', 'help', 'vote', 'leaveSplit', 'background', 'note', 'review', 'undo', 'quit'],
  background: ['choose', 'down'],
  evidence: ['choose', 'down'],
  lastExperiments: ['choose', 'help', 'back', 'quit'],
  review: ['choose', 'help', 'search', 'back', 'quit'],
  result: ['choose', 'whatIf', 'help', 'previous', 'next', 'quit'],
  roadmap: ['choose', 'mark', 'last', 'whatIf', 'help', 'quit'],
  whatIf: ['previous', 'next', 'back', 'help', 'quit'],
  finished: ['choose', 'quit'],
  reader: ['help', 'search', 'openFile', 'quit', 'copy', 'down'],
  help: [],
} as const satisfies Record<Place, readonly Command[]>
