import { fieldReader } from '../git/fieldReader.ts'
import { git } from '../git/git.ts'
import type { Place } from '../git/git.ts'
import { fileKindNames, fileKinds } from './fileKinds.ts'
import type { FileKind } from './fileKinds.ts'
import { flagSdkIn } from './flagSdk.ts'
import type { Pipeline } from './pipeline.ts'
import { readBlobs } from './readBlobs.ts'
import { readPipeline } from './readPipeline.ts'

/** `not seen` lowers nothing: it may lie elsewhere. `cannot know`: a repository does not show it. */
export type Presence = 'present' | 'not seen' | 'cannot know'

/** What a repository shows of one kind of file. Paths are untrusted text. */
export interface Seen {
  readonly state: Presence
  readonly count: number
  readonly examples: readonly string[]
}

/** What the files of HEAD show; what lives on the server is always `cannot know`. */
export interface Files extends Readonly<Record<FileKind, Seen>> {
  readonly pipelines: readonly (Pipeline & { readonly path: string })[]
  readonly approvals: 'cannot know'
  readonly branchProtection: 'cannot know'
}

interface File {
  readonly path: string
  readonly id: string
}

const mostRead = 200

/** Looks through the files of a commit, never those of the working tree. Without trees nothing can be known. */
export async function readFiles(place: Place, commit: string, branch: string): Promise<Files> {
  const found = new Map<FileKind, File[]>(fileKindNames.map((kind) => [kind, []]))
  const refusal = await git(place, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit], {
    timeLimit: 20_000,
    onData: fieldReader(1, ({ text }) => sortIn(found, text(0))),
  })
  const filesOf = (kind: FileKind) => found.get(kind) ?? []
  const toRead = [...filesOf('pipeline'), ...filesOf('flags')].slice(0, mostRead)
  const blobs = await readBlobs(
    place,
    toRead.map(({ id }) => id),
  )
  const manifests = filesOf('flags').flatMap((file) => (flagSdkIn(blobs.get(file.id) ?? '') ? [file] : []))
  const unread = filesOf('flags').length > 0 && !filesOf('flags').some(({ id }) => blobs.has(id))
  const seen = (kind: FileKind): Seen => {
    const files = kind === 'flags' ? manifests : filesOf(kind)
    const unknown = refusal !== undefined || (kind === 'flags' && unread)
    const state = files.length ? 'present' : unknown ? 'cannot know' : 'not seen'
    return { state, count: files.length, examples: files.slice(0, 3).map(({ path }) => path) }
  }
  const pipelines = await Promise.all(
    filesOf('pipeline')
      .slice(0, mostRead)
      .map(async ({ path, id }) => ({ ...(await readPipeline(path, blobs.get(id), branch)), path })),
  )
  return {
    pipeline: seen('pipeline'),
    releaseAutomation: seen('releaseAutomation'),
    tests: seen('tests'),
    migrations: seen('migrations'),
    infrastructure: seen('infrastructure'),
    flags: seen('flags'),
    codeowners: seen('codeowners'),
    runbooks: seen('runbooks'),
    pipelines,
    approvals: 'cannot know',
    branchProtection: 'cannot know',
  }
}

/** Takes a line of `ls-tree`: mode, type, id, a tab and the path. Only plain files count. */
function sortIn(found: ReadonlyMap<FileKind, File[]>, line: string): void {
  const tab = line.indexOf('\t')
  const [mode, type, id = ''] = line.slice(0, tab).split(' ')
  if (type !== 'blob' || !mode?.startsWith('100')) return
  const path = line.slice(tab + 1)
  for (const kind of fileKindNames) if (fileKinds[kind].path.test(path)) found.get(kind)?.push({ path, id })
}
