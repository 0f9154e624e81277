import { select } from '@clack/prompts'

await select({ message: 'Which?', options: [{ value: 'first' }, { value: 'second' }] })
