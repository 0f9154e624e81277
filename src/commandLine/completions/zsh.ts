import type { CommandRow } from '../commandTable.ts'
import { quoted, valuesByPlace } from './words.ts'

/** A script that completes our commands, options and their values in zsh, each with what it does; files elsewhere. */
export function zshCompletion(table: readonly CommandRow[]): string {
  return `#compdef boring boring-releases
# Completion for boring in zsh. Put it in a folder of $fpath as _boring, or: source <(boring completion zsh)
_boring() {
  local at=boring word
  local -a below flags
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
${indented(table.slice(1).map(({ path }) => `(${quoted(path)}) at=${quoted(path)} ;;`))}
    esac
  done
  case "$at $words[CURRENT-1]" in
${indented(valuesByPlace(table).map(({ place, values }) => `(${quoted(place)}) compadd -- ${values.map(quoted).join(' ')}; return ;;`))}
  esac
  case "$at" in
${indented(table.map((row) => `(${quoted(row.path)}) below=(${belowOf(row)}) flags=(${flagsOf(row)}) ;;`))}
  esac
  if [[ $PREFIX == -* ]]; then
    _describe option flags
  elif (( $#below )); then
    _describe command below
  else
    _files
  fi
}
compdef _boring boring boring-releases
`
}

function belowOf(row: CommandRow): string {
  const first = row.arguments[0]?.choices ?? []
  return [...row.below.map(described), ...first].map(quoted).join(' ')
}

function flagsOf({ options }: CommandRow): string {
  return options
    .flatMap(({ flags, description }) => flags.map((name) => quoted(described({ name, description }))))
    .join(' ')
}

function described({ name, description }: { readonly name: string; readonly description: string }): string {
  return `${name}:${description}`
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join('\n')
}
