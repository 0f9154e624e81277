import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import { closest } from '../domain/closest.ts'
import { plainLine } from '../domain/plainText.ts'

type Option = CommandUnknownOpts['options'][number]

/**
 * What a person did not mean by what stands behind a command, in words; undefined where there is nothing. An empty
 * path would be taken for the working directory (`import "$UNSET"`), and an option whose value was left out takes the
 * next option for it (`--out --force`).
 */
export function slipIn(command: CommandUnknownOpts): string | undefined {
  const files = command.registeredArguments.some((argument) => /^(?:file|path)$/u.test(argument.name()))
  if (files && command.args.includes('')) return 'an argument is empty; leave it out, or name a file'
  const extra = oneTooMany(command)
  if (extra !== undefined) return extra
  const flags = new Set(command.options.flatMap(({ short, long }) => [short, long]))
  const values: Readonly<Record<string, unknown>> = command.opts()
  for (const option of command.options)
    for (const value of [values[option.attributeName()]].flat()) {
      if (typeof value !== 'string') continue
      if (flags.has(value)) return `${nameOf(option)} is followed by ${value}; say its value first`
      if (value === '' && takesPath(option)) return `${nameOf(option)} is empty; leave it out, or name a file`
    }
  return undefined
}

/** What stands behind a command that takes no more; it may be a slip for the name of one beside it. */
function oneTooMany({ args, parent, registeredArguments }: CommandUnknownOpts): string | undefined {
  const extra = args[registeredArguments.length]
  if (!parent || extra === undefined || registeredArguments.at(-1)?.variadic) return undefined
  const names = parent.parent ? parent.commands.map((each) => each.name()) : []
  const meant = closest(extra, names)
  const todo = meant === undefined ? 'leave it out' : `did you mean ${parent.name()} ${meant}?`
  return `${plainLine(extra, 60) || '""'} is one too many; ${todo}`
}

function nameOf({ long, flags }: Option): string {
  return long ?? flags
}

function takesPath({ flags }: Option): boolean {
  return /<(?:file|path)/u.test(flags)
}
