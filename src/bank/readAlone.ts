import type { Problem } from '../domain/problem.ts'
import { brokenPromises } from './promises/brokenPromises.ts'
import { idProblems } from './promises/idProblems.ts'
import { questionOf } from './questionOf.ts'
import { capabilityOf } from './readBank.ts'
import type { AlsoBroken } from './readBank.ts'
import { readCapability } from './readCapability.ts'

/** What is wrong with a file of questions in itself, where nothing is beside it. `file` is how messages name it. */
export function readAlone(text: string, file: string, alsoBroken: AlsoBroken): readonly Problem[] {
  const read = readCapability(text, file)
  const bank = {
    capabilities: read.head ? [capabilityOf(read.head)] : [],
    questions: read.questions.map((question) => questionOf(question, read.id)),
  }
  const broken = [...brokenPromises(bank, { ids: read.ids, isAll: false }), ...alsoBroken(bank)]
  return [
    ...read.problems,
    ...idProblems(read.ids, { taken: [], retired: [] }),
    ...broken.map(({ question = '', at, what }) => ({
      where: read.placeOf(question, at),
      what: `"${question}" ${what}`,
    })),
  ]
}
