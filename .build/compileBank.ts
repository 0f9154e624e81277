import { writeFileSync } from 'node:fs'
import { readBank } from '../src/bank/readBank.ts'
import { packFolder } from '../src/commands/questions/packFolder.ts'
import { unfitTexts } from '../src/commands/questions/readQuestions.ts'
import { problemLine } from '../src/domain/problem.ts'

/** Checks the bank in a folder and writes it to a file as JSON; false, with every problem said, where it is broken. */
export function compileBank(folder: string, file: string): boolean {
  const files = packFolder(folder, folder)
  const bank = files.ok ? readBank(files.value, folder, unfitTexts) : files
  if (!bank.ok) {
    for (const problem of bank.problems) process.stderr.write(`${problemLine(problem)}\n`)
    return false
  }
  writeFileSync(file, JSON.stringify(bank.value))
  return true
}
