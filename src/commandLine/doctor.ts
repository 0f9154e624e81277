import { Option } from '@commander-js/extra-typings'
import { dataOption } from './dataOption.ts'
import type { Declaration } from './declaration.ts'

export const declareDoctor: Declaration = (program, run) => {
  program
    .command('doctor')
    .description('damaged files, leftovers, where data lies; delete a session')
    .addOption(
      new Option(
        '--move-to-trash',
        'move damaged files, leftovers and drafts that are done to a trash folder',
      ).conflicts(['delete', 'restore', 'discard']),
    )
    .addOption(
      new Option(
        '--delete <which>',
        'take a session out of the history: an id or its start, "latest", or a team (its last)',
      ).conflicts(['restore', 'discard']),
    )
    .option('--restore <id>', 'bring back a session that was deleted')
    .addOption(
      new Option('--discard <id>', 'put away a session that was begun and will not be finished').conflicts(
        'restore',
      ),
    )
    .option('--force', 'delete or discard without asking')
    .option(...dataOption)
    .action((options) => run(async (here) => (await import('../commands/doctor.ts')).doctor(options, here)))
}
