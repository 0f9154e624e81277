import { writeFileSync } from 'node:fs'
import { packFiles } from '../src/bank/packFiles.ts'
import { readBank } from '../src/bank/readBank.ts'
import { problemLine } from '../src/domain/problem.ts'

/** Checks the bank in a folder and writes it to a file as JSON; false, with every problem said, where it is broken. */
export function compileBank(folder: string, file: string): boolean {
  const bank = readBank(packFiles(folder), folder)
  if (!bank.ok) {
    for (const problem of bank.problems) process.stderr.write(`${problemLine(problem)}\n`)
    return false
  }
  writeFileSync(file, JSON.stringify(bank.value))
  return true
}
