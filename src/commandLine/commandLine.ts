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

/** In the order of the help, by their names. */
const declarations: Readonly<Record<string, Declaration>> = {
  assess: declareAssess,
  vote: declareVote,
  score: declareScore,
  report: declareReport,
  show: declareShow,
  history: declareHistory,
  compare: declareCompare,
  evidence: declareEvidence,
  questions: declareQuestions,
  export: declareExport,
  import: declareImport,
  doctor: declareDoctor,
  config: declareConfig,
  completion: declareCompletion,
}

/**
 * The commands, their options and their help. Each loads what it runs when it is run, and tells `done` its status.
 * Without a world the commands can be described, and not run. Where `first`, the first argument, names one of them, the
 * others are left out: making them takes longer than many a command.
 */
export function commandLine(
  world?: World,
  done: (status: ExitCode) => void = () => {},
  first?: string,
): CommandUnknownOpts {
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
      const [unknown, ...below] = command.args
      if (unknown === undefined)
        return run(async (here) => (await import('../commands/home.ts')).home(options, here))
      if (unknown === 'help' && below.length) return commandAt(command, below).outputHelp()
      const meant = closest(
        unknown,
        command.commands.map((each) => each.name()),
      )
      return command.error(
        `error: there is no command ${plainLine(unknown, 60) || '""'}; ${meant ? `did you mean ${meant}?` : 'boring --help lists them'}`,
      )
    })

  for (const declare of declarationsFor(first)) declare(program, run)
  settle(program, program.name())
  return program
}

/** The command that words name, as far as they name one. */
function commandAt(command: CommandUnknownOpts, words: readonly string[]): CommandUnknownOpts {
  const [word, ...more] = words
  const below = command.commands.find((each) => each.name() === word)
  return below ? commandAt(below, more) : command
}

/** Completions are made from all commands, and slips are looked for among all. */
function declarationsFor(first: string | undefined): readonly Declaration[] {
  const declare = first !== undefined && Object.hasOwn(declarations, first) && declarations[first]
  return declare && declare !== declareCompletion ? [declare] : Object.values(declarations)
}

/** Has every command behave as the program itself does, however deep it stands; its help begins with examples. */
function settle(program: CommandUnknownOpts, path: string): void {
  program.addHelpText('before', () => examplesText(path))
  for (const command of program.commands) {
    takeEverywhere(command)
    command.exitOverride().copyInheritedSettings(program).allowExcessArguments()
    settle(command, `${path} ${command.name()}`)
  }
}
