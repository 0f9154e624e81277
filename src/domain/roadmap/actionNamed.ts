import type { Bank } from '../bank.ts'
import { actionsBetween } from './action.ts'
import type { Action } from './action.ts'

/** The action of an id such as `deployment:1`; undefined where the bank does not have it. */
export function actionNamed(bank: Bank, id: string): Action | undefined {
  return bank.questions.flatMap((question) => actionsBetween(question, 0, 3)).find((each) => each.id === id)
}
