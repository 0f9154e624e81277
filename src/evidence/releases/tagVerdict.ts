import { versionName } from './versionName.ts'
import type { VersionName } from './versionName.ts'

/** Whether a tag's name is that of a release, and if not, why. */
export type Verdict = 'release' | 'pre-release' | 'moving' | 'other environment' | 'no version'

/** What all the tags of a repository say about the name of one of them. */
export interface Company {
  /** Families with plain dotted versions, such as `v1.2.3`. */
  readonly plain: ReadonlySet<string>
  /** `family major` of every dotted version. */
  readonly majors: ReadonlySet<string>
  /** How many counters each family has. */
  readonly counters: ReadonlyMap<string, number>
}

/** Words that tell by themselves, and words that are as often part of a product's name. */
interface Words {
  readonly always: ReadonlySet<string>
  readonly alone: ReadonlySet<string>
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const environments: Words = {
  always: words('staging stage stg uat qa preprod preproduction nonprod sandbox'),
  alone: words('dev development test testing int integration acceptance acc demo'),
}
const beforeRelease: Words = {
  always: words(
    'alpha beta rc pre prerelease preview canary nightly snapshot experimental insiders unstable weekly',
  ),
  alone: words('next edge daily milestone draft wip'),
}
const moving = words('latest stable current head main master last lts release production prod live')
const generic = words(
  'v r b rel release releases version ver build tag deploy deployed deployment prod production live',
)
const notCounted = words(
  'pr pull issue ticket bug backup bak archive archived branch before after old tmp temp checkpoint merge base start end poc',
)
const stable =
  /^[-._]?(?:final|ga|release|stable|lts|esr|ee|ce|incubating|prod|production|live|jre|android|(?:sp|p|pl|post|hotfix|patch|fix|r|u)[-._]?\d*)?$/iu

/** What the names of all tags together say. */
export function companyOf(names: readonly string[]): Company {
  const versions = names.flatMap((name) => versionName(name) ?? [])
  const dotted = versions.filter(({ kind }) => kind === 'dotted')
  const counters = new Map<string, number>()
  for (const { kind, family } of versions) {
    if (kind === 'counter') counters.set(family, (counters.get(family) ?? 0) + 1)
  }
  return {
    plain: new Set(dotted.flatMap(({ family, rest }) => (rest ? [] : [family]))),
    majors: new Set(dotted.map(({ family, numbers }) => `${family} ${numbers[0]}`)),
    counters,
  }
}

/** Judges a tag by its name and the company it keeps. */
export function tagVerdict(name: string, company: Company): Verdict {
  const version = versionName(name)
  if (!version) return wordsOf(name).some((word) => moving.has(word)) ? 'moving' : 'no version'
  const { family, kind, numbers } = version
  const named = wordsOf(family)
  // `next@1.2.3` is a package; only an environment can stand alone before the sign.
  const isPackage = name.includes('@')
  const rest = version.rest.replace(/\+.*$/su, '')
  const after = wordsOf(rest)
  if (isPackage ? named.length === 1 && saysOne(named, environments) : saysOne(named, environments))
    return 'other environment'
  if (after.some((word) => environments.always.has(word) || environments.alone.has(word)))
    return 'other environment'
  if (!isPackage && saysOne(named, beforeRelease)) return 'pre-release'
  if (named.includes('latest')) return 'moving'
  if (kind !== 'counter') return isStable(rest, version, company) ? 'release' : 'pre-release'
  if (company.majors.has(`${family} ${numbers[0]}`)) return 'moving'
  if (saysOne(after, beforeRelease)) return 'pre-release'
  return isStable(rest, version, company) && isCounter(family, company) ? 'release' : 'no version'
}

function saysOne(named: readonly string[], { always, alone }: Words): boolean {
  const telling = named.filter((word) => !generic.has(word))
  const beside = named.at(-1)
  return (
    named.some((word) => always.has(word)) ||
    (beside !== undefined && alone.has(beside)) ||
    (telling.length === 1 && telling.some((word) => alone.has(word)))
  )
}

function isStable(rest: string, { kind, family }: VersionName, { plain }: Company): boolean {
  if (stable.test(rest)) return true
  switch (kind) {
    case 'dotted':
      // A letter is a patch (`1.1.1k`). A number is a pre-release beside plain versions, otherwise the scheme (`7.0.10-35`).
      return /^[a-z]$/iu.test(rest) || (/^-\d+$/u.test(rest) && !plain.has(family))
    case 'date':
      return /^(?:[-._T:]+\d+)*Z?(?:[-._][0-9a-f]{7,40})?$/u.test(rest)
    case 'counter':
      return /^[-._][0-9a-f]{7,40}$/u.test(rest)
  }
}

/** Whether a number after these words counts releases: nothing else is named, or the name comes with three numbers or more. */
function isCounter(family: string, { counters }: Company): boolean {
  const named = wordsOf(family)
  if (named.some((word) => notCounted.has(word))) return false
  return named.every((word) => generic.has(word)) || (counters.get(family) ?? 0) >= 3
}

/** The words of a name in small letters: `v1.0-RC1` has `v` and `rc`. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/gu) ?? []
}
