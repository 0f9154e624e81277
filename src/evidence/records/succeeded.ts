const succeeded = new Set(['success', 'succeeded', 'successful'])
const not = new Set(
  'failure failed error errored cancelled canceled aborted skipped rejected pending running in_progress queued created waiting blocked timed_out rolled_back destroyed abandoned'.split(
    ' ',
  ),
)

/** Whether a status says that a deployment succeeded; undefined where it is none that is known. */
export function hasSucceeded(status: string): boolean | undefined {
  const word = status.trim().toLowerCase().replace(/[\s-]/gu, '_')
  return succeeded.has(word) ? true : not.has(word) ? false : undefined
}
