import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * A generated repository, and what to hold its reading against: `until` is the end of the window, in which everything
 * lies (ISO); `bareLog` are the arguments of the bare `git log` of the same commits.
 * @typedef {{ readonly path: string, readonly until: string, readonly bareLog: readonly string[] }} LargeRepository
 */

const until = '2026-11-01T00:00:00Z'
const end = Date.parse(until) / 1000
const year = 364 * 86_400

/**
 * Makes a repository in an empty folder by `git fast-import`: a year of a busy team, in branches of three commits that
 * are merged, with annotated release tags. The same bytes every time.
 * @param {string} path
 * @param {{ readonly commits?: number, readonly tags?: number }} size
 * @returns {Promise<LargeRepository>}
 */
export async function largeRepository(path, { commits = 100_000, tags = 500 } = {}) {
  await git(['init', '-q', '-b', 'main', path])
  const importer = spawn('git', ['-C', path, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(importer, 'close')
  await pipeline(Readable.from(stream(commits, tags)), importer.stdin)
  const [code] = await ended
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`)
  return { path, until, bareLog: ['-C', path, '--no-pager', 'log', '--all'] }
}

async function git(/** @type {readonly string[]} */ command) {
  const [code] = await once(spawn('git', command, { stdio: 'ignore' }), 'close')
  if (code !== 0) throw new Error(`git ${command.join(' ')} ended with ${code}`)
}

function* stream(/** @type {number} */ commits, /** @type {number} */ tags) {
  const dateOf = (/** @type {number} */ mark) => end - year + Math.floor((year * mark) / commits)
  const every = Math.floor(commits / tags)
  let main = 0
  for (let mark = 1; mark <= commits; mark++) {
    const place = mark % 4
    const person =
      place === 0 ? 'Merge Bot <bot@example.org>' : `Person ${mark % 97} <p${mark % 97}@example.org>`
    const parents = place === 0 ? [main, mark - 1] : [place === 1 ? main : mark - 1]
    yield commitText(
      mark,
      parents.filter((parent) => parent > 0),
      { date: dateOf(mark), person },
    )
    if (place === 0 || mark === commits) main = mark
    if (mark % every === 0) yield tagText(mark / every, main || mark, dateOf(mark) + 60)
  }
  yield `reset refs/heads/main\nfrom :${main}\n\n`
}

/**
 * @param {number} mark
 * @param {readonly (number | undefined)[]} parents
 * @param {{ readonly date: number, readonly person: string }} made
 */
function commitText(mark, [from, merge], { date, person }) {
  const message = merge
    ? `Merge branch ${mark}`
    : `${mark % 50 === 1 ? 'Revert "' : ''}Change number ${mark}\n\nAnd why it was made.`
  const written = date - 3600 * (mark % 100)
  return [
    'commit refs/heads/work',
    `mark :${mark}`,
    `author ${person} ${written} +0000`,
    `committer ${person} ${date} +0000`,
    `data ${Buffer.byteLength(message)}`,
    message,
    ...(from ? [`from :${from}`] : []),
    ...(merge ? [`merge :${merge}`] : []),
    ...(mark === 1 ? ['M 644 inline package.json', 'data 2', '{}'] : []),
    '',
    '',
  ].join('\n')
}

function tagText(/** @type {number} */ number, /** @type {number} */ mark, /** @type {number} */ date) {
  return `tag v1.${number}.0\nfrom :${mark}\ntagger Releaser <releaser@example.org> ${date} +0000\ndata 0\n\n`
}
