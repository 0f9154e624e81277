/** The option of every command that looks at what is kept. */
export const dataOption = ['--data <folder>', 'where sessions are kept'] as const
