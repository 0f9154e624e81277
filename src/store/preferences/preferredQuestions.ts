import path from 'node:path'
import { parseJson } from '../assessments/jsonText.ts'
import { readFileSafely } from '../files/readFileSafely.ts'

/** More than preferences ever are. */
const limit = 4096

/** The folder of questions that this machine's preferences name, absolute; read without what keeps them, which is slow to load. */
export function preferredQuestions(configFolder: string | undefined): string | undefined {
  if (configFolder === undefined) return undefined
  const text = readFileSafely(path.join(configFolder, 'preferences.json'), { limit })
  const json = text.ok ? parseJson(text.value) : undefined
  if (json?.kind !== 'value' || typeof json.value !== 'object' || json.value === null) return undefined
  const named = Object.hasOwn(json.value, 'questions') && 'questions' in json.value && json.value.questions
  return typeof named === 'string' && named !== '' ? path.resolve(configFolder, named) : undefined
}
