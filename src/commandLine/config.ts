import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'

export const declareConfig: Declaration = (program, run) => {
  program
    .command('config')
    .description('where things are kept, and preferences')
    .argument('[key]', 'a preference, such as minutes')
    .argument('[value]', 'what it is to be')
    .option('--unset', 'forget the preference')
    .option('--json', 'as JSON, for scripts')
    .option(...dataOption)
    .action((key, value, options) =>
      run(async (here) => (await import('../commands/config.ts')).config(key, value, options, here)),
    )
}
