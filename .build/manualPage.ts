import { commandLine } from '../src/commandLine/commandLine.ts'
import { commandTable } from '../src/commandLine/commandTable.ts'
import type { CommandRow } from '../src/commandLine/commandTable.ts'
import { examples } from '../src/commandLine/examples.ts'

/** The manual page, in the language of man, made from the commands. */
export function manualPage(version: string): string {
  const [program, ...commands] = commandTable(commandLine())
  if (!program) throw new Error('there is no program to describe')
  return [
    `.TH BORING 1 "" "boring-releases ${version}"`,
    '.SH NAME',
    'boring \\- find out how your team releases, what one thing holds it back, and what to try first',
    '.SH SYNOPSIS',
    '.B boring',
    '[\\fIcommand\\fR] [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    `${escaped(program.description)}`,
    'Without a command, in a terminal, the home screen: start, go on, look back.',
    '.SH EXAMPLES',
    ...examplesOf(program),
    '.SH OPTIONS',
    ...optionsOf(program),
    '.SH COMMANDS',
    ...commands.flatMap(commandSection),
    ...closing,
    '',
  ].join('\n')
}

function commandSection(row: CommandRow): readonly string[] {
  const shown = row.arguments.map((argument) => argument.shown).join(' ')
  return [
    `.SS "${escaped(`${row.path} ${shown}`.trim())}"`,
    escaped(sentence(row.description)),
    ...row.arguments.flatMap(({ shown: name, description }) =>
      description ? ['.TP', `.I ${escaped(name)}`, escaped(description)] : [],
    ),
    ...optionsOf(row),
    ...(examples[row.path] ? ['.PP', 'Examples:'] : []),
    ...examplesOf(row),
  ]
}

function optionsOf({ options }: CommandRow): readonly string[] {
  return options.flatMap(({ flags, value, choices, description }) => [
    '.TP',
    `.B ${escaped([flags.join(', '), value].filter(Boolean).join(' '))}`,
    escaped(choices.length ? `${description}: ${choices.join(', ')}` : description),
  ])
}

function examplesOf({ path }: CommandRow): readonly string[] {
  return (examples[path] ?? []).flatMap(([line, does]) => ['.TP', `.B ${escaped(line)}`, escaped(does)])
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Text that man takes for nothing but text. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gmu, '\\&$1')
    .replaceAll('"', '\\(dq')
}

const closing = [
  '.SH "EXIT STATUS"',
  ...[
    ['0', 'done'],
    ['1', 'the input or the data is at fault, or a file could not be read or written; nothing was lost'],
    ['2', 'wrong usage, or no terminal'],
    ['70', 'a fault of the program'],
    ['128 + n', 'ended by signal n; what was answered is kept'],
  ].flatMap(([status = '', means = '']) => ['.TP', `.B ${status}`, escaped(means)]),
  '.SH ENVIRONMENT',
  ...[
    ['BORING_DATA', 'where sessions are kept, unless --data says so'],
    ['XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME', 'where the folders of the program are'],
    ['NO_COLOR, FORCE_COLOR', 'no colour, or colour in spite of all'],
    ['ACCESSIBLE', 'the questions line by line, for screen readers'],
    ['PAGER', 'what long output is read in'],
    ['BORING_DEBUG', '1 prints where a fault happened'],
  ].flatMap(([name = '', means = '']) => ['.TP', `.B ${escaped(name)}`, escaped(means)]),
  '.SH FILES',
  '.TP',
  '.I reports/',
  'reports, in the working directory',
  '.TP',
  '.I .boring\\-releases/',
  'sessions of everybody who works here, where such a folder is in the working directory or above it',
]
