/** What people do with each command, with what it is for; the program's own stand under its name. */
export const examples: Readonly<Record<string, readonly (readonly [line: string, does: string])[]>> = {
  boring: [
    ['boring', 'the home screen: start, go on, look back'],
    ['boring assess --quick', 'a first result in 20 minutes'],
    ['boring report latest', 'the roadmap, as Markdown in reports/'],
    ['boring score retro.yaml', 'what a file of answers amounts to'],
  ],
  'boring assess': [
    ['boring assess --team Payments --cadence weekly', 'the form begins with these'],
    ['boring assess --quick', 'twelve questions'],
    ['boring assess --correct latest', 'the last session again, to mend an answer'],
    ['boring assess --checkpoint "app store"', 'a person has to approve; that counts against nobody'],
  ],
  'boring vote': [
    ['boring vote --team Payments --role ops --name Kim', 'writes ballot-kim.json here'],
    ['boring assess --ballots ballot-*.json', 'the session begins with the ballots of all'],
  ],
  'boring score': [
    ['boring score retro.yaml', 'in words'],
    ['boring score retro.yaml --json | jq .constraint', 'every figure'],
    ['boring score -', 'from standard input'],
  ],
  'boring report': [
    ['boring report', 'the latest session, to reports/'],
    ['boring report Payments --format html --out payments.html', 'one page, with pictures'],
    ['boring report latest --format issues --out -', 'the experiments, for an issue tracker'],
    ['boring report --read reports/2026-11-22-payments.md', 'what became of them, from the edited report'],
  ],
  'boring show': [
    ['boring show', 'the latest session'],
    ['boring show Payments', "a team's latest"],
  ],
  'boring history': [
    ['boring history', 'every session'],
    ['boring history --team Payments --since 2026-01-01', "one team's, of this year"],
  ],
  'boring compare': [
    ['boring compare', 'the last two sessions of a team and service'],
    ['boring compare Payments --service checkout', 'of a team with several services'],
    ['boring compare 01JD 01KC', 'two sessions, by the start of their ids'],
  ],
  'boring evidence': [
    ['boring evidence', 'what the clone here shows'],
    ['boring evidence ../shop --tags "^v"', 'another clone, with releases named by a pattern'],
    ['boring evidence deployments.csv incidents.csv', 'what records show'],
  ],
  'boring questions': [
    ['boring questions', 'all of them, a line each'],
    ['boring questions show rollback', 'one, with its levels and actions'],
  ],
  'boring export': [
    ['boring export --csv --out answers.csv', 'every session, a row for each answer'],
    ['boring export latest --json', 'the last one, whole but for notes and votes'],
  ],
  'boring import': [
    ['boring import sessions.ndjson', 'what is here already is taken once'],
    ['boring import ../old-laptop/assessments', 'a folder of them'],
  ],
  'boring config': [
    ['boring config', 'where things are kept, and what is set'],
    ['boring config minutes 30', 'the time box of a session'],
  ],
  'boring doctor': [
    ['boring doctor', 'changes nothing'],
    ['boring doctor --move-to-trash', 'puts away what is damaged or left over'],
    ['boring doctor --delete 01KC', 'takes a session out of the history'],
    ['boring doctor --restore 01KC', 'brings it back'],
    ['boring doctor --discard 01KC', 'puts away a session that was only begun'],
  ],
  'boring completion': [
    ['source <(boring completion bash)', 'in ~/.bashrc'],
    ['source <(boring completion zsh)', 'in ~/.zshrc, after compinit'],
    ['boring completion fish > ~/.config/fish/completions/boring.fish', 'once'],
  ],
}

/** The examples of a command as the help shows them; empty where it has none. */
export function examplesText(path: string): string {
  const rows = examples[path] ?? []
  const width = Math.max(...rows.map(([line]) => line.length))
  // Beside each other where that fits a narrow terminal, below each other elsewhere.
  const lines = rows.map(([line, does]) =>
    width <= 34 ? `  ${line.padEnd(width)}   ${does}` : `  ${line}\n      ${does}`,
  )
  return rows.length ? `Examples:\n${lines.join('\n')}\n` : ''
}
