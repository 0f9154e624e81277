import type { Bank, Question } from '../domain/bank.ts'
import { closest } from '../domain/closest.ts'
import { plainLine } from '../domain/plainText.ts'
import { complain } from './complain.ts'
import { openBank } from './openBank.ts'
import { exitCodes } from './world.ts'
import type { ExitCode, World } from './world.ts'

interface Options {
  readonly json?: true
  readonly questions?: string
}

/** Prints the questions of the bank, a line each below their capability; as JSON, the bank. */
export async function listQuestions(options: Options, world: World): Promise<ExitCode> {
  const read = await openBank(options.questions, world)
  if (!read.ok) return complain(world, read.problems)
  const bank = read.value
  if (options.json) world.out(`${JSON.stringify({ schema: 1, ...bank }, null, 2)}\n`)
  else
    world.out(
      `${bank.capabilities.map(({ id, title }) => [title, ...linesOf(bank, id)].join('\n')).join('\n\n')}\n`,
    )
  return exitCodes.done
}

function linesOf(bank: Bank, capability: string): readonly string[] {
  return bank.questions
    .filter((question) => question.capability === capability)
    .map(({ id, asks, quick }) => `  ${id.padEnd(17)} ${quick ? 'quick' : '     '}  ${asks}`)
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
  world.out(options.json ? `${JSON.stringify({ schema: 1, ...question }, null, 2)}\n` : textOf(question))
  return exitCodes.done
}

function textOf({
  asks,
  why,
  look,
  elsewhere,
  discuss,
  notApplicable,
  source,
  levels,
  actions,
}: Question): string {
  const part = (label: string, text: string | undefined) => (text ? [`${label}: ${text}`] : [])
  return `${[
    asks,
    '',
    ...part('Why', why),
    ...part('Look at', look),
    ...part('Elsewhere', elsewhere),
    ...part('Talk about', discuss),
    ...part('Does not apply', notApplicable),
    ...part('Source', source),
    '',
    ...levels.map((level, place) => `${place + 1}  ${level}`),
    ...actions.flatMap((action, place) => [
      '',
      `From ${place + 1} to ${place + 2}: ${action.title} (${action.effort})`,
      `  First step: ${action.firstStep}`,
      `  Done: ${action.done}`,
      `  Signal: ${action.signal}`,
      `  Risk: ${action.risk}`,
      `  Opens: ${action.opens}`,
    ]),
  ].join('\n')}\n`
}
