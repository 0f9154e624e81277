import { Option } from '@commander-js/extra-typings'
import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareExport: Declaration = (program, run) => {
  program
    .command('export')
    .description('finished sessions for other programs, all or those that are named')
    .argument('[which...]', 'ids or their starts, "latest", teams (the last session of each), or files')
    .addOption(
      new Option('--json', 'one JSON value; this is what you get without a form').conflicts([
        'ndjson',
        'csv',
      ]),
    )
    .addOption(new Option('--ndjson', 'one session a line').conflicts(['json', 'csv']))
    .addOption(new Option('--csv', 'one row an answer, safe for spreadsheets').conflicts(['json', 'ndjson']))
    .option('--with-notes', 'with what people wrote beside answers, and who sees to experiments')
    .option('--with-votes', 'with every vote; refused where fewer than five people voted')
    .option('--out <path>', 'where to; - for standard output')
    .option('--force', 'overwrite a file that is there')
    .option(...questionsOption)
    .option(...dataOption)
    .action((which, options) =>
      run(async (here) => (await import('../commands/export.ts')).exportSessions(which, options, here)),
    )
}
