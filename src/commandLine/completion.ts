import { Argument } from '@commander-js/extra-typings'
import { commandTable } from './commandTable.ts'
import type { Declaration } from './declaration.ts'

export const declareCompletion: Declaration = (program, run) => {
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action((shell) =>
      run(async (here) => {
        const { completionFor } = await import('./completions/completionFor.ts')
        here.out(completionFor(shell, commandTable(program)))
        return 0
      }),
    )
}
