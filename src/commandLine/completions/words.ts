import type { CommandRow } from '../commandTable.ts'

/** A text as one word of any of the shells. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** Every option of a command as it is typed. */
export function allFlags({ options }: CommandRow): readonly string[] {
  return options.flatMap(({ flags }) => flags)
}

/** The values that an option can have, by the command and the option before them: `boring assess --cadence`. */
export function valuesByPlace(
  table: readonly CommandRow[],
): readonly { readonly place: string; readonly values: readonly string[] }[] {
  return table.flatMap(({ path, options }) =>
    options.flatMap(({ flags, choices }) =>
      choices.length ? flags.map((flag) => ({ place: `${path} ${flag}`, values: choices })) : [],
    ),
  )
}
