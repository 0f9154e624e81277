import { Option } from '@commander-js/extra-typings'
import { cadences } from '../domain/bank.ts'
import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareAssess: Declaration = (program, run) => {
  program
    .command('assess')
    .description('walk a team through the questions')
    .option('--quick', 'twelve questions, about 20 minutes')
    .option('--team <name>', 'the team')
    .option('--service <name>', 'the service, where the team has several')
    .addOption(new Option('--cadence <how often>', 'how often it reaches production today').choices(cadences))
    .addOption(new Option('--target <how often>', 'how often it wants to').choices(cadences))
    .option('--checkpoint <reason>', 'why a person has to approve every release')
    .option('--evidence <path...>', 'clones and files of records, shown beside answers once they are given')
    .option('--ballots <file...>', 'what people said with boring vote, as the first votes')
    .addOption(
      new Option(
        '--correct <which>',
        'open a finished session anew: an id or its start, "latest", or a team',
      ).conflicts(['quick', 'team', 'service', 'cadence', 'target', 'checkpoint', 'ballots']),
    )
    .option('--plain', 'ask line by line, for screen readers, logs and pipes')
    .option(...questionsOption)
    .option(...dataOption)
    .action((options) => run(async (here) => (await import('../commands/assess.ts')).assess(options, here)))
}
