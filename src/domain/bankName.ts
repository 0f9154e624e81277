import type { BankStamp } from './assessment.ts'

/** A bank's version and layer as one name: "1.0.0", "1.0.0 acme 3"; empty where nothing is known of it. */
export function bankName(stamp: BankStamp | undefined): string {
  return [stamp?.version, stamp?.layer].filter(Boolean).join(' ')
}
