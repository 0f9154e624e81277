import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareHistory: Declaration = (program, run) => {
  program
    .command('history')
    .description('scores over time')
    .option('--team <name>', 'of one team')
    .option('--json', 'print figures for scripts')
    .option(...questionsOption)
    .option(...dataOption)
    .action((options) => run(async (here) => (await import('../commands/history.ts')).history(options, here)))
}
