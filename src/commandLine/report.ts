import { Option } from '@commander-js/extra-typings'
import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'
import { whichArgument } from './whichArgument.ts'

const [which, what, usual] = whichArgument

export const declareReport: Declaration = (program, run) => {
  program
    .command('report')
    .description('write the report of a session, or read back what people made of one')
    .argument(which, `${what} (default: "${usual}")`)
    .addOption(
      new Option('--format <format>', 'the form')
        .choices(['markdown', 'html', 'svg', 'json', 'issues', 'badge'])
        .default('markdown' as const),
    )
    .option('--out <path>', 'where to; - for standard output; for issues a folder, or a file.csv')
    .option('--force', 'overwrite a file that is there')
    .option('--front-matter', 'begin the Markdown with front matter, for static sites')
    .option('--read <file>', 'show what people changed in a report, and take it into the history')
    .option(...questionsOption)
    .option(...dataOption)
    .action((which, options) =>
      run(async (here) => (await import('../commands/report.ts')).report(which, options, here)),
    )
}
