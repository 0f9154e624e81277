import { besideAnswer, toExplain } from '../../../domain/evidence/besideAnswers.ts'
import type { Model } from '../../model.ts'
import type { EvidenceScreen, Screen } from '../../screen.ts'
import { textField } from '../../terminal/textField.ts'

/** The screen to go on to; what contradicts an answer and was not seen yet comes before it. */
export function contradictionFirst(model: Model, onward: Screen): Screen {
  const { bank, session } = model
  const [about] = session ? toExplain(bank, session) : []
  return (about !== undefined && evidenceScreen(model, about, onward)) || onward
}

/** What was found beside an answer, before another screen; undefined where there is no answer, or nothing was found. */
export function evidenceScreen(model: Model, about: string, onward: Screen): EvidenceScreen | undefined {
  const { bank, session } = model
  const beside = session && besideAnswer(bank, session, about)
  if (!beside) return undefined
  const said = Object.hasOwn(session.explanations, about) ? session.explanations[about] : ''
  return {
    kind: 'evidence',
    about,
    top: 0,
    ...(beside.contradicting.length && { field: textField(said) }),
    onward,
  }
}

/** Why there is nothing of what was found to show for a question. */
export function whyNothingIsShown({ session }: Model, about: string): string {
  if (!session?.findings.length) return 'Nothing was gathered: boring assess --evidence PATH does that.'
  return Object.hasOwn(session.answers, about)
    ? 'Nothing that was found speaks to this question.'
    : 'What was found is shown once the question is answered.'
}
