import enquirer from 'enquirer'

await enquirer.prompt({ type: 'select', name: 'which', message: 'Which?', choices: ['first', 'second'] })
