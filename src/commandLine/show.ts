import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'
import { whichArgument } from './whichArgument.ts'

export const declareShow: Declaration = (program, run) => {
  program
    .command('show')
    .description('read the report of a session in the terminal')
    .argument(...whichArgument)
    .option(...questionsOption)
    .option(...dataOption)
    .action((which, options) =>
      run(async (here) => (await import('../commands/show.ts')).show(which, options, here)),
    )
}
