import { readFileSync } from 'node:fs'
import type { Bank } from '../domain/bank.ts'

/** The bank as the build left it beside the program; nothing is parsed from YAML, or checked, at start. */
export function compiledBank(): Bank {
  bank ??= JSON.parse(readFileSync(new URL('./bank.json', import.meta.url), 'utf8')) as Bank
  return bank
}

let bank: Bank | undefined
