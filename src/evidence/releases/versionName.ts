/** The parts of a tag's name: `pkg@v1.2.3-rc1` is the family `pkg`, dotted, [1, 2, 3], with the rest `-rc1`. */
export interface VersionName {
  /** What stands before the version in small letters, without separators and a `v`; empty for `v1.2.3`. */
  readonly family: string
  readonly kind: 'dotted' | 'counter' | 'date'
  readonly numbers: readonly number[]
  readonly rest: string
  /** How names of this sort are written, whatever the family and the numbers: `@v dotted`. */
  readonly scheme: string
}

const month = '(?:0[1-9]|1[0-2])'
const dayOfMonth = '(?:0[1-9]|[12][0-9]|3[01])'
const timeOfDay = '(?:[0-9]{2}|[0-9]{4}|[0-9]{6})?'

const sorts = [
  {
    kind: 'date',
    pattern: new RegExp(
      `(?<![0-9])(?:19|20)[0-9]{2}(?:-${month}-${dayOfMonth}|${month}${dayOfMonth}${timeOfDay})(?![0-9])`,
      'u',
    ),
  },
  { kind: 'dotted', pattern: /\d+(?:[._]\d+)+/u },
  { kind: 'counter', pattern: /\d+(?=\D*$)/u },
] as const

/** Reads a tag's name as a version, a date or, failing that, a counter; undefined where it holds no number. */
export function versionName(name: string): VersionName | undefined {
  const after = name.lastIndexOf('@') + 1
  const found = sorts.flatMap(({ kind, pattern }) => {
    const match = pattern.exec(name.slice(after))
    return match ? [{ kind, start: after + match.index, text: match[0] }] : []
  })
  const [best] = found.toSorted(
    (a, b) => Number(a.kind === 'counter') - Number(b.kind === 'counter') || a.start - b.start,
  )
  if (!best) return undefined
  const { kind, start, text } = best
  const [, family = '', separator = '', v = ''] =
    /^(.*?)([^a-z0-9]*)((?<![a-z])v)?$/isu.exec(name.slice(0, start)) ?? []
  return {
    family: family.toLowerCase(),
    kind,
    numbers: text.split(/\D/u).map(Number),
    rest: name.slice(start + text.length),
    scheme: `${family && separator}${v.toLowerCase()} ${kind}`,
  }
}
