import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Outcome } from '../domain/problem.ts'

/** The assessment in a file's text (JSON or YAML), or every problem in it. Without a bank, question ids are taken as they are. */
export declare function readAssessment(
  text: string,
  source: string,
  bank?: Bank,
): Promise<Outcome<Assessment>>

/** The text of an assessment file: JSON of schema 1, keys always in the same order, a newline at the end. */
export declare function writeAssessment(assessment: Assessment): string
