import { Command } from '@commander-js/extra-typings'
import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { ExitCode, World } from '../commands/terminal/world.ts'
import { closest } from '../domain/closest.ts'
import { plainLine, plainText } from '../domain/plainText.ts'
import { declareAssess } from './assess.ts'
import { declareCompare } from './compare.ts'
import { declareCompletion } from './completion.ts'
import { declareConfig } from './config.ts'
import { dataOption } from './dataOption.ts'
import type { Declaration, Run } from './declaration.ts'
import { declareDoctor } from './doctor.ts'
import { declareEvidence } from './evidence.ts'
import { examplesText } from './examples.ts'
import { handDown, takeEverywhere } from './everywhere.ts'
import { declareExport } from './export.ts'
import { declareHistory } from './history.ts'
import { declareImport } from './import.ts'
import { declareQuestions } from './questions.ts'
import { questionsOption } from './questionsOption.ts'
import { declareReport } from './report.ts'
import { declareScore } from './score.ts'
import { declareShow } from './show.ts'
import { slipIn } from './slipIn.ts'
import { declareVote } from './vote.ts'

declare const VERSION: string

/** In the order of the help. */
const declarations: readonly Declaration[] = [
  declareAssess,
  declareVote,
  declareScore,
  declareReport,
  declareShow,
  declareHistory,
  declareCompare,
  declareEvidence,
  declareQuestions,
  declareExport,
  declareImport,
  declareDoctor,
  declareConfig,
  declareCompletion,
]

/**
 * The commands, their options and their help. Each loads what it runs when it is run, and tells `done` its status.
 * Without a world the commands can be described, and not run.
 */
export function commandLine(world?: World, done: (status: ExitCode) => void = () => {}): CommandUnknownOpts {
  const run: Run = async (command) => {
    if (world) done(await command(world))
  }
  const program = new Command('boring')
    .description(
      'Find out in one retro how your team releases, what one thing holds it back, and what to try first.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; boring COMMAND --help says more')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world?.out(text),
      writeErr: (text) => world?.err(plainText(text).replace(/^error: /u, 'boring: ')),
    })
    .showSuggestionAfterError()
    .option(...questionsOption)
    .option(...dataOption)
    // An option behind a command is that command's, though home has one of the same name.
    .enablePositionalOptions()
    .allowExcessArguments()
    .hook('preAction', (_, command) => {
      handDown(command)
      const slip = slipIn(command)
      if (slip) command.error(`error: ${slip}`)
    })
    .action((options, command) => {
      const [unknown] = command.args
      if (unknown === undefined)
        return run(async (here) => (await import('../commands/home.ts')).home(options, here))
      const meant = closest(
        unknown,
        command.commands.map((each) => each.name()),
      )
      return command.error(
        `error: there is no command ${plainLine(unknown, 60) || '""'}; ${meant ? `did you mean ${meant}?` : 'boring --help lists them'}`,
      )
    })

  for (const declare of declarations) declare(program, run)
  settle(program, program.name())
  return program
}

/** Has every command behave as the program itself does, however deep it stands; its help begins with examples. */
function settle(program: CommandUnknownOpts, path: string): void {
  program.addHelpText('before', () => examplesText(path))
  for (const command of program.commands) {
    // The program takes any, to say which command was meant; behind a command one too many is a slip.
    takeEverywhere(command)
    command.exitOverride().copyInheritedSettings(program).allowExcessArguments(false)
    settle(command, `${path} ${command.name()}`)
  }
}
