import { select } from '@inquirer/prompts'

await select({ message: 'Which?', choices: [{ value: 'first' }, { value: 'second' }] })
