import { dataOption } from './dataOption.ts'
import { dayArgument } from './dayArgument.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareHistory: Declaration = (program, run) => {
  program
    .command('history')
    .description('what held a team back, session by session')
    .option('--team <name>', 'of one team')
    .option('--since <day>', 'from this day on, such as 2026-03-01', dayArgument)
    .option('--until <day>', 'up to this day', dayArgument)
    .option('--json', 'print figures for scripts')
    .option(...questionsOption)
    .option(...dataOption)
    .action((options) => run(async (here) => (await import('../commands/history.ts')).history(options, here)))
}
