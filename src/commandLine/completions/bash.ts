import type { CommandRow } from '../commandTable.ts'
import { allFlags, quoted, valuesByPlace } from './words.ts'

/** A script that completes our commands, options and their values in bash; files where nothing else fits. */
export function bashCompletion(table: readonly CommandRow[]): string {
  return `# Completion for boring in bash. Put it where bash-completion looks, or: source <(boring completion bash)
_boring() {
  local at=boring word words='' current=\${COMP_WORDS[COMP_CWORD]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$at $word" in
${indented(table.slice(1).map(({ path }) => `${quoted(path)}) at=${quoted(path)} ;;`))}
    esac
  done
  case "$at \${COMP_WORDS[COMP_CWORD-1]}" in
${indented(valuesByPlace(table).map(({ place, values }) => `${quoted(place)}) words=${quoted(values.join(' '))} ;;`))}
  esac
  if [[ -z $words ]]; then
    case "$at" in
${indented(table.map((row) => `${quoted(row.path)}) words=${quoted(wordsAt(row))} ;;`))}
    esac
    [[ $current == -* ]] || words=$(printf '%s\\n' $words | grep -v '^-')
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _boring boring boring-releases
`
}

function wordsAt(row: CommandRow): string {
  const first = row.arguments[0]?.choices ?? []
  return [...row.below.map(({ name }) => name), ...first, ...allFlags(row)].join(' ')
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `      ${line}`).join('\n')
}
