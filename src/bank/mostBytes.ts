/** The most bytes of one file of a bank; more than this takes the parser seconds. */
export const mostBytes = 64 * 1024
