import { Option } from '@commander-js/extra-typings'
import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { dataOption } from './dataOption.ts'
import { questionsOption } from './questionsOption.ts'

const everywhere = [dataOption, questionsOption].map(([flags, says]) => new Option(flags, says).hideHelp())

/** Has a command take the options of all commands; its help shows those that it declares itself, for they change something there. */
export function takeEverywhere(command: CommandUnknownOpts): void {
  for (const option of everywhere)
    if (!command.options.some(({ long }) => long === option.long)) command.addOption(option)
}

/** Gives a command what was said before its name, or that of a command above it, of the options of all commands; the nearest wins. */
export function handDown(command: CommandUnknownOpts): void {
  for (let above = command.parent; above; above = above.parent)
    for (const option of everywhere) {
      const name = option.attributeName()
      const said: unknown = above.getOptionValue(name)
      if (said !== undefined && command.getOptionValue(name) === undefined) command.setOptionValue(name, said)
    }
}
