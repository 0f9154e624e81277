import type { Person } from './tag.ts'

const known =
  /^(?:dependabot|renovate|greenkeeper|github-actions|github actions|snyk|semantic-release|pre-commit-ci|mergify|allcontributors|imgbot|jenkins|travis ci|circleci|ci)$/iu
// Not inside a word: Talbot and Abbot are people.
const says = /(?<![\p{L}\d])(?:ro)?bots?(?![\p{L}\d])|[a-z]Bot\b/u
const saysLoudly = /(?<![\p{L}\d])(?:ro)?bots?(?![\p{L}\d])/iu

/** Whether an author is a program, by its name or its address. */
export function isBot({ name, email }: Person): boolean {
  const account = email.replace(/^<?(?:\d+\+)?/u, '').replace(/[@>].*$/u, '')
  return [name, account].some((word) => known.test(word) || says.test(word) || saysLoudly.test(word))
}
