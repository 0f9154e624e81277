import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareImport: Declaration = (program, run) => {
  program
    .command('import')
    .description('take in sessions from elsewhere; what is here already is not taken twice')
    .argument('<file...>', 'sessions, exports, or folders of them; - for standard input')
    .option('--skip-bad', 'take the good records of a file that has bad ones')
    .option(...questionsOption)
    .option(...dataOption)
    .action((files, options) =>
      run(async (here) => (await import('../commands/import.ts')).importSessions(files, options, here)),
    )
}
