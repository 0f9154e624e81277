import type { Declaration } from './declaration.ts'
import { questionsOption } from './questionsOption.ts'

export const declareQuestions: Declaration = (program, run) => {
  const questions = program.command('questions').description('the bank, for readers and authors')
  questions
    .command('list', { isDefault: true })
    .description('every question, a line each')
    .option('--json', 'the whole bank')
    .option(...questionsOption)
    .action((options) =>
      run(async (here) => (await import('../commands/questions.ts')).listQuestions(options, here)),
    )
  questions
    .command('show')
    .description('one question, with its levels and actions')
    .argument('<id>', 'the id of a question')
    .option('--json', 'as JSON')
    .option(...questionsOption)
    .action((id, options) =>
      run(async (here) => (await import('../commands/questions.ts')).showQuestion(id, options, here)),
    )
  questions
    .command('check')
    .description('check the files of a bank, every problem at once')
    .argument('<file...>', 'a folder of questions, or a file in it')
    .action((files) =>
      run(async (here) =>
        (await import('../commands/questions/checkQuestions.ts')).checkQuestions(files, here),
      ),
    )
  questions
    .command('new')
    .description('put a question that is still to be written at the end of a capability')
    .argument('<capability>', 'the id of a capability; in a layer it may be a new one')
    .argument('<id>', 'the id of the question, never used before')
    .option('--questions <folder>', 'where the questions are; without it, the folder questions')
    .action((capability, id, options) =>
      run(async (here) =>
        (await import('../commands/questions/newQuestion.ts')).writeNewQuestion(
          capability,
          id,
          options,
          here,
        ),
      ),
    )
}
