import type { Declaration } from './declaration.ts'

export const declareEvidence: Declaration = (program, run) => {
  program
    .command('evidence')
    .description('what the repository and records show')
    .argument('[path...]', 'a clone, or files of records; without one, the working directory')
    .option('--until <time>', 'the end of the year that is looked at')
    .option('--since <time>', 'its beginning')
    .option('--tags <regex>', 'which tags are releases, where the program is wrong')
    .option('--json', 'print figures for scripts')
    .action((paths, { json = false, ...options }) =>
      run(async (here) => {
        const [{ evidence }, { page }] = await Promise.all([
          import('../commands/evidence.ts'),
          import('../commands/terminal/page.ts'),
        ])
        const { columns = 80, isTTY: isTerminal } = here.stderr
        let printed = ''
        const out = (text: string) => void (printed += text)
        const world = { ...here, out, now: here.clock(), isTerminal, columns }
        const status = await evidence({ paths, json, ...options }, world)
        if (json) here.out(printed)
        else await page(printed, here)
        return status
      }),
    )
}
