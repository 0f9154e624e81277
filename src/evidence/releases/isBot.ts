import type { Person } from './tag.ts'

const known =
  /^(?:dependabot|renovate|greenkeeper|github-actions|github actions|snyk|semantic-release|pre-commit-ci|mergify|allcontributors|imgbot|jenkins|travis ci|circleci|ci)$/iu
// As a word of its own, or as CamelCase ends: Talbot and Abbot are people.
const word = /(?<![\p{L}\d])(?:ro)?bots?(?![\p{L}\d])/iu
const camelCase = /[A-Za-z]Bot\b/u

/** Whether an author is a program, by its name or its address. */
export function isBot({ name, email }: Person): boolean {
  const account = email.replace(/^<?(?:\d+\+)?/u, '').replace(/[@>].*$/u, '')
  return [name, account].some((called) => [known, word, camelCase].some((sign) => sign.test(called)))
}
