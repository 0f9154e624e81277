import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareVote: Declaration = (program, run) => {
  program
    .command('vote')
    .description("one person's ballot for a coming session")
    .option('--team <name>', 'the team')
    .option('--role <role>', 'your role: dev, ops, test or product')
    .option('--name <name>', 'your name; it only names the file')
    .option('--out <file>', 'where to; without it, ballot-NAME.json here')
    .option('--quick', 'the quick questions alone')
    .option('--force', 'go on with a ballot that is there, and replace it')
    .option(...questionsOption)
    .action((options) => run(async (here) => (await import('../commands/vote.ts')).vote(options, here)))
}
