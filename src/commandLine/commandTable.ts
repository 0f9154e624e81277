import type { CommandUnknownOpts } from '@commander-js/extra-typings'

/** An option as people type it. */
export interface OptionRow {
  /** `-h` and `--help`, or one of them. */
  readonly flags: readonly string[]
  /** What stands behind it, such as `<file>`; undefined for a switch. */
  readonly value: string | undefined
  readonly choices: readonly string[]
  readonly description: string
}

/** An argument as the help writes it, such as `[which]`. */
export interface ArgumentRow {
  readonly shown: string
  readonly choices: readonly string[]
  readonly description: string
}

/** A command, or the program itself, whose path is its name alone. */
export interface CommandRow {
  /** `boring questions show`. */
  readonly path: string
  readonly name: string
  readonly description: string
  readonly arguments: readonly ArgumentRow[]
  readonly options: readonly OptionRow[]
  /** The commands below it, by name. */
  readonly below: readonly Pick<CommandRow, 'name' | 'description'>[]
}

/** Every command as a plain value, the program first: what completions and the manual are made from. */
export function commandTable(program: CommandUnknownOpts): readonly CommandRow[] {
  return rowsOf(program, '')
}

function rowsOf(command: CommandUnknownOpts, above: string): readonly CommandRow[] {
  const name = command.name()
  const path = `${above}${name}`
  const row: CommandRow = {
    path,
    name,
    description: command.description(),
    arguments: command.registeredArguments.map((argument) => ({
      shown: shownArgument(argument.name(), argument),
      choices: argument.argChoices ?? [],
      description: argument.description,
    })),
    options: command.createHelp().visibleOptions(command).map(optionRow),
    below: command.commands.map((each) => ({ name: each.name(), description: each.description() })),
  }
  return [row, ...command.commands.flatMap((each) => rowsOf(each, `${path} `))]
}

function shownArgument(
  name: string,
  { required, variadic }: { readonly required: boolean; readonly variadic: boolean },
): string {
  const shown = `${name}${variadic ? '...' : ''}`
  return required ? `<${shown}>` : `[${shown}]`
}

type CommanderOption = CommandUnknownOpts['options'][number]

function optionRow({ short, long, flags, argChoices, description }: CommanderOption): OptionRow {
  return {
    flags: [short, long].flatMap((flag) => flag ?? []),
    value: /[<[].*$/u.exec(flags)?.[0],
    choices: argChoices ?? [],
    description,
  }
}
