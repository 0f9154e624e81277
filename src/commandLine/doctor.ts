import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'

export const declareDoctor: Declaration = (program, run) => {
  program
    .command('doctor')
    .description('damaged files, leftovers, where data lies')
    .option('--move-to-trash', 'move damaged files, leftovers and drafts that are done to a trash folder')
    .option(...dataOption)
    .action((options) => run(async (here) => (await import('../commands/doctor.ts')).doctor(options, here)))
}
