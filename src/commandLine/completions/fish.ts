import type { CommandRow, OptionRow } from '../commandTable.ts'
import { quoted } from './words.ts'

/** A script that completes our commands, options and their values in fish, each with what it does; files elsewhere. */
export function fishCompletion(table: readonly CommandRow[]): string {
  return `# Completion for boring in fish. Put it in ~/.config/fish/completions/boring.fish, or: boring completion fish | source
function __boring_at
    set -l at boring
    for word in (commandline -opc)[2..]
        switch "$at $word"
            case ${table
              .slice(1)
              .map(({ path }) => quoted(path))
              .join(' ')}
                set at "$at $word"
        end
    end
    test "$at" = "$argv[1]"
end
for program in boring boring-releases
${table
  .flatMap(linesOf)
  .map((line) => `    ${line}`)
  .join('\n')}
end
`
}

function linesOf({ path, below, options, arguments: [first] }: CommandRow): readonly string[] {
  const start = `complete -c $program -n ${quoted(`__boring_at ${quoted(path)}`)}`
  const choices = first?.choices ?? []
  return [
    ...below.map(({ name, description }) => `${start} -f -a ${quoted(name)} -d ${quoted(description)}`),
    ...choices.map((choice) => `${start} -f -a ${quoted(choice)}`),
    ...options.map((option) => `${start} ${switchesOf(option)} -d ${quoted(option.description)}`),
  ]
}

function switchesOf({ flags, value, choices }: OptionRow): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const takes = value === undefined ? [] : choices.length ? ['-x', `-a ${quoted(choices.join(' '))}`] : ['-r']
  return [...names, ...takes].join(' ')
}
