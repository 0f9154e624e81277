import { askGit } from '../git/askGit.ts'
import { git } from '../git/git.ts'
import type { Place } from '../git/git.ts'

const largest = 256 * 1024

/** The texts of files by their object ids. What is missing, too large or no text is left out. */
export async function readBlobs(place: Place, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!ids.length) return new Map()
  const input = ids.map((id) => `${id}\n`).join('')
  const checked = await askGit(place, ['cat-file', '--batch-check'], { input })
  if (checked.kind === 'refused') return new Map()
  const small = checked.text.split('\n').flatMap((line) => {
    const [id, type, size] = line.split(' ')
    return id && type === 'blob' && Number(size) <= largest ? [`${id}\n`] : []
  })
  const chunks: Buffer[] = []
  const refusal = await git(place, ['cat-file', '--batch'], {
    input: small.join(''),
    onData: (chunk) => chunks.push(chunk),
  })
  return refusal ? new Map() : blobsIn(Buffer.concat(chunks))
}

/** Reads `<id> blob <size>\n<content>\n` again and again. */
function blobsIn(bytes: Buffer): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>()
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    const [id = '', type, size] = bytes.toString('latin1', start, end).split(' ')
    start = end + 1
    if (type !== 'blob') continue
    const content = bytes.subarray(start, start + Number(size))
    if (!content.includes(0)) blobs.set(id, content.toString('utf8'))
    start += Number(size) + 1
  }
  return blobs
}
