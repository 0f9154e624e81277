import { askGit } from '../git/askGit.ts'
import type { Place, Refusal } from '../git/git.ts'
import type { Tag } from './tag.ts'

export interface Tags {
  readonly kind: 'tags'
  readonly tags: readonly Tag[]
  /** How many tags name something else than a commit. */
  readonly others: number
}

const fields = [
  '%(refname)',
  '%(objecttype)',
  '%(objectname)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(creatordate:unix)',
  '%(*committerdate:unix)',
  '%(taggername)',
  '%(taggeremail)',
  '%(committername)',
  '%(committeremail)',
]
const command = [
  'for-each-ref',
  `--format=${fields.map((field) => `${field}%00`).join('')}`,
  '--end-of-options',
]

/** Every tag of a repository whose peeled object is a commit. */
export async function readTags(place: Place): Promise<Tags | Refusal> {
  const told = await askGit(place, [...command, 'refs/tags'], { timeLimit: 20_000 })
  if (told.kind === 'refused') return told
  const cells = told.text.split('\0')
  const rows = Array.from({ length: Math.floor(cells.length / fields.length) }, (_, row) =>
    cells.slice(row * fields.length, (row + 1) * fields.length),
  )
  const peeled = await peelNested(place, rows)
  const tags = rows.flatMap((row) => tagOf(row, peeled) ?? [])
  return { kind: 'tags', tags, others: rows.length - tags.length }
}

function tagOf(row: readonly string[], peeled: ReadonlyMap<string, string>): Tag | undefined {
  const [
    ref = '',
    type,
    id = '',
    targetType,
    target = '',
    created,
    committed,
    tagger,
    taggerEmail,
    name,
    email,
  ] = row
  const annotated = type === 'tag'
  const commit = !annotated
    ? type === 'commit'
      ? id
      : undefined
    : targetType === 'commit'
      ? target
      : peeled.get(id)
  // Some old tags have no tagger and no date.
  const date = Number(created || committed || Number.NaN)
  if (!commit || Number.isNaN(date)) return undefined
  const person = annotated ? { name: tagger, email: taggerEmail } : { name, email }
  return {
    name: ref.trimStart().replace('refs/tags/', ''),
    commit,
    date,
    person: { name: person.name ?? '', email: person.email ?? '' },
    annotated,
  }
}

/** Tags of tags, which older versions of git peel once only: id of the outer tag → commit. */
async function peelNested(
  place: Place,
  rows: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, string>> {
  const nested = rows.flatMap(([, , id, target]) => (target === 'tag' && id ? [id] : []))
  if (!nested.length) return new Map()
  const input = nested.map((id) => `${id}^{commit}\n`).join('')
  const told = await askGit(place, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], { input })
  const lines = told.kind === 'told' ? told.text.split('\n') : []
  return new Map(
    nested.flatMap((id, line): [string, string][] => {
      const [commit, type] = lines[line]?.split(' ') ?? []
      return commit && type === 'commit' ? [[id, commit]] : []
    }),
  )
}
