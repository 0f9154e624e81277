import type { Declaration } from './declaration.ts'

export const declareScore: Declaration = (program, run) => {
  program
    .command('score')
    .description('score an assessment file, save nothing')
    .argument('<file>', 'an assessment, as JSON or YAML; - for standard input')
    .option('--json', 'print figures for scripts')
    .action((file, options) =>
      run(async (here) => (await import('../commands/score.ts')).score(file, options, here)),
    )
}
