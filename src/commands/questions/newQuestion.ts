import path from 'node:path'
import { compiledBank } from '../../bank/compiledBank.ts'
import { newQuestion } from '../../bank/authors/newQuestion.ts'
import { plainLine } from '../../domain/plainText.ts'
import { writeDocument } from '../../store/files/writeDocument.ts'
import { complain } from '../terminal/complain.ts'
import { fileToken } from '../terminal/fileToken.ts'
import { packFolder } from './packFolder.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** Where questions are written, if nothing else is said. */
const usualFolder = 'questions'

/** Writes a question of which everything is still to be written at the end of a capability. */
export async function writeNewQuestion(
  capability: string,
  id: string,
  { questions = usualFolder }: { readonly questions?: string },
  world: Pick<World, 'cwd' | 'err'>,
): Promise<ExitCode> {
  const files = packFolder(path.resolve(world.cwd, questions), questions)
  if (!files.ok) return complain(world, files.problems)
  const stub = newQuestion(files.value, { capability, id, folder: questions, base: compiledBank })
  if (!stub.ok) return complain(world, stub.problems)
  const { file, text, line } = stub.value
  const written = writeDocument(path.resolve(world.cwd, questions, file), text, {
    force: files.value.has(file),
    makeFolders: false,
    token: fileToken,
  })
  if (!written.ok) return complain(world, written.problems)
  const name = plainLine(path.join(questions, file), 1000)
  if (written.value === 'taken')
    return complain(world, [{ where: name, what: 'came to be there meanwhile', todo: 'try again' }])
  world.err(
    `${name}:${line}: the question is there; boring questions check ${name} names what is to be written\n`,
  )
  return exitCodes.done
}
