import { newSession } from '../../src/domain/session/session.ts'
import type { Details } from '../../src/domain/session/session.ts'
import { usualTimeBox } from '../../src/domain/session/timeBox.ts'
import type { Model } from '../../src/ui/model.ts'
import { signsFor } from '../../src/ui/looks/signs.ts'
import { bank } from '../bankOfQuestions.ts'

/** The model at the home screen, before anything was begun. */
export function homeModel(changes: Partial<Model> = {}): Model {
  return {
    bank,
    size: { columns: 80, rows: 24 },
    signs: signsFor({ LANG: 'C.UTF-8' }),
    screen: { kind: 'home', cursor: 0 },
    help: false,
    busy: false,
    typedAhead: [],
    timeBox: usualTimeBox,
    seconds: 0,
    undo: [],
    redo: [],
    drafts: [],
    past: [],
    usual: {},
    known: {},
    today: '2026-11-22',
    ...changes,
  }
}

/** A session that a team has just begun. */
export function begun(details: Details) {
  return { ...newSession('01A', '2026-11-22T10:00:00.000Z', {}), details }
}
