import { Command, Option } from '@commander-js/extra-typings'
import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { ExitCode, World } from './commands/world.ts'
import { cadences } from './domain/bank.ts'
import { closest } from './domain/closest.ts'
import { plainLine, plainText } from './domain/plainText.ts'

declare const VERSION: string

/**
 * The commands, their options and their help. Each loads what it runs when it is run, and tells `done` its status.
 * Without a world the commands can be described, and not run.
 */
export function commandLine(world?: World, done: (status: ExitCode) => void = () => {}): CommandUnknownOpts {
  /** Runs what a loader gives with the world; `done` hears the status. */
  const run = async (command: (world: World) => Promise<ExitCode>) => {
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
    .option('--data <folder>', 'where sessions are kept')
    // An option behind a command is that command's, though home has one of the same name.
    .enablePositionalOptions()
    .allowExcessArguments()
    .action((options, command) => {
      const [unknown] = command.args
      if (unknown === undefined)
        return run(async (here) => (await import('./commands/home.ts')).home(options, here))
      const meant = closest(
        unknown,
        command.commands.map((each) => each.name()),
      )
      return command.error(
        `there is no command ${plainLine(unknown, 60)}; ${meant ? `did you mean ${meant}?` : 'boring --help lists them'}`,
      )
    })

  program
    .command('assess')
    .description('walk a team through the questions')
    .option('--quick', 'twelve questions, about 20 minutes')
    .option('--team <name>', 'the team')
    .option('--service <name>', 'the service, where the team has several')
    .addOption(new Option('--cadence <how often>', 'how often it reaches production today').choices(cadences))
    .addOption(new Option('--target <how often>', 'how often it wants to').choices(cadences))
    .option('--checkpoint <reason>', 'why a person has to approve every release')
    .option('--data <folder>', 'where sessions are kept')
    .action((options) => run(async (here) => (await import('./commands/assess.ts')).assess(options, here)))

  program
    .command('score')
    .description('score an assessment file, save nothing')
    .argument('<file>', 'an assessment, as JSON or YAML; - for standard input')
    .option('--json', 'print figures for scripts')
    .action((file, options) =>
      run(async (here) => (await import('./commands/score.ts')).score(file, options, here)),
    )

  program
    .command('report')
    .description('write the report of a session')
    .argument('[which]', 'an id or its start, "latest", a team, or a file', 'latest')
    .addOption(
      new Option('--format <format>', 'the form')
        .choices(['markdown', 'html', 'svg', 'json', 'issues', 'badge'])
        .default('markdown' as const),
    )
    .option('--out <path>', 'where to; - for standard output')
    .option('--force', 'overwrite a file that is there')
    .option('--front-matter', 'begin the Markdown with front matter, for static sites')
    .option('--data <folder>', 'where sessions are kept')
    .action((which, options) =>
      run(async (here) => (await import('./commands/report.ts')).report(which, options, here)),
    )

  program
    .command('show')
    .description('read the report of a session in the terminal')
    .argument('[which]', 'an id or its start, "latest", a team, or a file', 'latest')
    .option('--data <folder>', 'where sessions are kept')
    .action((which, options) =>
      run(async (here) => (await import('./commands/show.ts')).show(which, options, here)),
    )

  program
    .command('history')
    .description('scores over time')
    .option('--team <name>', 'of one team')
    .option('--json', 'print figures for scripts')
    .option('--data <folder>', 'where sessions are kept')
    .action((options) => run(async (here) => (await import('./commands/history.ts')).history(options, here)))

  program
    .command('evidence')
    .description('what the repository and records show')
    .argument('[path...]', 'a clone, or files of records; without one, the working directory')
    .option('--until <time>', 'the end of the year that is looked at')
    .option('--since <time>', 'its beginning')
    .option('--tags <regex>', 'which tags are releases, where the program is wrong')
    .option('--json', 'print figures for scripts')
    .action((paths, { json = false, ...options }) =>
      run(async (here) => {
        const { evidence } = await import('./commands/evidence.ts')
        const { columns = 80, isTTY: isTerminal } = here.stderr
        return evidence({ paths, json, ...options }, { ...here, now: here.clock(), isTerminal, columns })
      }),
    )

  program
    .command('doctor')
    .description('damaged files, leftovers, where data lies')
    .option('--move-to-trash', 'move damaged files, leftovers and drafts that are done to a trash folder')
    .option('--data <folder>', 'where sessions are kept')
    .action((options) => run(async (here) => (await import('./commands/doctor.ts')).doctor(options, here)))

  const questions = program.command('questions').description('the bank, for readers and authors')
  questions
    .command('list', { isDefault: true })
    .description('every question, a line each')
    .option('--json', 'the whole bank')
    .action((options) =>
      run(async (here) => (await import('./commands/questions.ts')).listQuestions(options, here)),
    )
  questions
    .command('show')
    .description('one question, with its levels and actions')
    .argument('<id>', 'the id of a question')
    .option('--json', 'as JSON')
    .action((id, options) =>
      run(async (here) => (await import('./commands/questions.ts')).showQuestion(id, options, here)),
    )
  questions
    .command('check')
    .description('check the files of a bank, every problem at once')
    .argument('<file...>', 'a folder of questions, or a file in it')
    .action((files) =>
      run(async (here) => (await import('./commands/questions.ts')).checkQuestions(files, here)),
    )

  for (const command of [...program.commands, ...questions.commands])
    command.exitOverride().copyInheritedSettings(program)
  return program
}
