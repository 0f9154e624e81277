/**
 * The most characters that are kept of what people write, by what it is. Whatever takes text in keeps to these, so that
 * nothing is cut on its way from a file or a report through a form.
 */
export const longest = {
  /** Of a team, or of a service. */
  name: 500,
  /** Why a question does not apply, or why a person approves every release. */
  reason: 1000,
  /** Who sees to an experiment. */
  owner: 200,
  note: 2000,
  /** How an answer and what was found fit together. */
  explanation: 500,
} as const
