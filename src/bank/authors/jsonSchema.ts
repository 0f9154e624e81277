import * as z from 'zod/mini'
import { addedQuestions, bankSchema, capabilitySchema, layerSchema, retiredSchema } from '../schema.ts'

/** The JSON Schema of the files of a bank and of a layer, for editors: what may be written, and where. */
export function bankJsonSchema(): string {
  const files = z.union([capabilitySchema, addedQuestions, bankSchema, layerSchema, retiredSchema])
  const schema = z.toJSONSchema(files, { io: 'input', unrepresentable: 'any', reused: 'ref' })
  return `${JSON.stringify({ ...schema, title: 'A file of the question bank' }, null, 2)}\n`
}
