import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareCompare: Declaration = (program, run) => {
  program
    .command('compare')
    .description('two sessions, question by question')
    .argument('[older]', 'a session, as for report; without it, the one before the last')
    .argument('[newer]', 'a session of the same team; without it, its last')
    .option('--service <name>', 'of a team that has several: the last two sessions about this one')
    .option('--json', 'print figures for scripts')
    .option(...questionsOption)
    .option(...dataOption)
    .action((older, newer, options) =>
      run(async (here) => (await import('../commands/compare.ts')).compare([older, newer], options, here)),
    )
}
