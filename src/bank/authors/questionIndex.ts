import type { Bank, Question } from '../../domain/bank.ts'

/** An index of all questions and actions of a bank, as Markdown. */
export function questionIndex({ version, capabilities, questions }: Bank): string {
  const quick = questions.filter((question) => question.quick).length
  return `${[
    '# All questions and actions',
    '',
    `Version ${version}: ${questions.length} questions in ${capabilities.length} capabilities, ${quick} of them quick ones. This page is made`,
    'from the files beside it by `npm run generate`; change those.',
    ...capabilities.flatMap(({ id, title, about }) => [
      '',
      `## ${title}`,
      '',
      `${about} [${id}.yaml](${id}.yaml)`,
      ...questions.filter(({ capability }) => capability === id).flatMap(partOf),
    ]),
  ].join('\n')}\n`
}

function partOf({ id, asks, quick, actions }: Question): readonly string[] {
  return [
    '',
    `### ${asks}`,
    '',
    `\`${id}\`${quick ? ', one of the quick ones' : ''}`,
    '',
    ...actions.map(({ title, effort }, place) => `- to level ${place + 2}: ${title} (${effort})`),
  ]
}
