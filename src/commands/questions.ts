import { closest } from '../domain/closest.ts'
import { plainLine } from '../domain/plainText.ts'
import { complain } from './terminal/complain.ts'
import { openBank } from './questions/openBank.ts'
import { listText, questionText } from './questions/questionText.ts'
import { page } from './terminal/page.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

interface Options {
  readonly json?: true
  readonly questions?: string
}

/** Prints the questions of the bank below their capabilities; as JSON, the bank. */
export async function listQuestions(options: Options, world: World): Promise<ExitCode> {
  const read = await openBank(options.questions, world)
  if (!read.ok) return complain(world, read.problems)
  const bank = read.value
  if (options.json) world.out(`${JSON.stringify({ schema: 1, ...bank }, null, 2)}\n`)
  else await page(listText(bank, widthOf(world)), world)
  return exitCodes.done
}

/** Prints one question with its levels and actions. */
export async function showQuestion(id: string, options: Options, world: World): Promise<ExitCode> {
  const read = await openBank(options.questions, world)
  if (!read.ok) return complain(world, read.problems)
  const { questions } = read.value
  const question = questions.find((each) => each.id === id)
  if (!question) {
    const meant = closest(
      id,
      questions.map((each) => each.id),
    )
    return complain(world, [
      {
        where: plainLine(id, 80),
        what: 'is not a question',
        todo: meant ? `did you mean ${meant}?` : 'boring questions list names them',
      },
    ])
  }
  if (options.json) world.out(`${JSON.stringify({ schema: 1, ...question }, null, 2)}\n`)
  else await page(questionText(read.value, question, widthOf(world)), world)
  return exitCodes.done
}

/** Lines are wrapped here at the latest: longer ones are hard to read. */
const widest = 100

function widthOf({ stdout }: World): number {
  return Math.min(stdout.columns || 80, widest)
}
