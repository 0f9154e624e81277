const names = new Set(['production', 'prod', 'prd', 'live'])
const others = new Set(['pre', 'non', 'not', 'like', 'shadow', 'staging', 'stage', 'test', 'preview', 'dev'])

/** Whether the name of an environment is that of production: `Production`, `prod-eu`, but not `pre-production`. */
export function isProduction(environment: string): boolean {
  const words = environment.toLowerCase().match(/[a-z]+/gu) ?? []
  return words.some((word) => names.has(word)) && !words.some((word) => others.has(word))
}
