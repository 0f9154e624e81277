import * as z from 'zod'
import { bankSchema, capabilitySchema } from './schema.ts'

/** The JSON Schema of the files in `questions/`, for editors: what may be written, and where. */
export function bankJsonSchema(): string {
  const schema = z.toJSONSchema(z.union([capabilitySchema, bankSchema]), {
    io: 'input',
    unrepresentable: 'any',
  })
  return `${JSON.stringify({ ...schema, title: 'A file of the question bank' }, null, 2)}\n`
}
