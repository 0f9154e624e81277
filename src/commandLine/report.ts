import { Option } from '@commander-js/extra-typings'
import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { whichArgument } from './whichArgument.ts'

export const declareReport: Declaration = (program, run) => {
  program
    .command('report')
    .description('write the report of a session')
    .argument(...whichArgument)
    .addOption(
      new Option('--format <format>', 'the form')
        .choices(['markdown', 'html', 'svg', 'json', 'issues', 'badge'])
        .default('markdown' as const),
    )
    .option('--out <path>', 'where to; - for standard output')
    .option('--force', 'overwrite a file that is there')
    .option('--front-matter', 'begin the Markdown with front matter, for static sites')
    .option(...dataOption)
    .action((which, options) =>
      run(async (here) => (await import('../commands/report.ts')).report(which, options, here)),
    )
}
