import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '../../src/domain/assessment.ts'
import { diagnose } from '../../src/domain/diagnosis/diagnosis.ts'
import { planRoadmap } from '../../src/domain/roadmap/roadmap.ts'
import type { Reportable } from '../../src/report/reportable.ts'
import { bank } from '../bankOfQuestions.ts'

/** Where teams and their golden reports lie. */
export const folder = path.join(import.meta.dirname, '../teams')

/** The names of all teams, each a situation that a report has to tell. */
export const teams = readdirSync(folder).flatMap((file) =>
  file.endsWith('.json') ? [file.slice(0, -5)] : [],
)

export function assessmentOf(team: string): Assessment {
  return JSON.parse(readFileSync(path.join(folder, `${team}.json`), 'utf8')) as Assessment
}

/** An assessment with all that a report tells of it. */
export function reportable(assessment: Assessment): Reportable {
  const diagnosis = diagnose(bank, assessment)
  return { bank, assessment, diagnosis, roadmap: planRoadmap(bank, diagnosis) }
}
