/** The option of every command that needs the questions. */
export const questionsOption = [
  '--questions <folder>',
  'another bank of questions, or a layer over ours',
] as const
