import type { BankStamp } from './assessment.ts'
import type { Bank } from './bank.ts'
import { count } from './words/figures.ts'

/** What a bank is called: `version 1.0.0 with acme 3`. */
export function bankName({ version, layer }: Pick<BankStamp, 'version' | 'layer'>): string {
  return [`version ${version ?? 'unknown'}`, ...(layer === undefined ? [] : [`with ${layer}`])].join(' ')
}

/**
 * In one line how a bank differs from the one that an assessment was asked with; undefined where it does not, or where
 * the assessment does not say.
 */
export function otherBank(bank: Bank, stamp: BankStamp | undefined): string | undefined {
  if (!stamp || (stamp.version === undefined && !stamp.revisions)) return undefined
  const unlike = unlikeQuestions(bank, stamp)
  const sameName = bankName(bank) === bankName(stamp)
  if (sameName && unlike === 0) return undefined
  const same = unlike
    ? `${count(unlike, 'question is', 'questions are')} not the same in both`
    : 'its questions mean the same in both'
  return sameName
    ? `asked with other questions that are called ${bankName(bank)} too: ${same}`
    : `asked with ${bankName(stamp)} and judged here with ${bankName(bank)}: ${same}`
}

/** How many questions are in one of them alone, or have another revision. */
function unlikeQuestions({ questions }: Bank, { revisions }: BankStamp): number {
  if (!revisions) return 0
  const here = new Map(questions.map(({ id, revision }) => [id, revision]))
  const all = new Set([...here.keys(), ...Object.keys(revisions)])
  return [...all].filter((id) => here.get(id) !== (Object.hasOwn(revisions, id) ? revisions[id] : undefined))
    .length
}
