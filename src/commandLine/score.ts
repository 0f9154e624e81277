import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareScore: Declaration = (program, run) => {
  program
    .command('score')
    .description('score an assessment file, save nothing')
    .argument('<file>', 'an assessment, as JSON or YAML; - for standard input')
    .option('--ballots <file...>', 'votes for the questions that the file does not answer')
    .option('--json', 'print figures for scripts')
    .option(...questionsOption)
    .action((file, options) =>
      run(async (here) => (await import('../commands/score.ts')).score(file, options, here)),
    )
}
