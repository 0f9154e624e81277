import path from 'node:path'
import type { Bank } from '../../domain/bank.ts'
import { assessmentOf } from '../../domain/session/session.ts'
import type { Session } from '../../domain/session/session.ts'
import { writeAssessment } from '../../store/assessments/assessmentFile.ts'
import { teamFolder } from '../../store/files/teamFolder.ts'
import { writeDocument } from '../../store/files/writeDocument.ts'
import { dayOf } from '../terminal/dayOf.ts'
import { fileToken } from '../terminal/fileToken.ts'
import type { World } from '../terminal/world.ts'

/**
 * Writes the answers of a session that cannot be kept to a file in the working directory or, where that cannot be
 * written either, in the system's folder for temporary files; its path, or undefined where nothing takes them.
 */
export function keepElsewhere(
  bank: Bank,
  session: Session,
  { cwd, env, clock }: Pick<World, 'cwd' | 'env' | 'clock'>,
): string | undefined {
  const assessment = assessmentOf(bank, session, dayOf(clock()))
  if (!assessment) return undefined
  const name = `answers-${teamFolder(assessment.team)}-${session.id}.json`
  const folders = [cwd, env['TMPDIR'] ?? env['TEMP'] ?? '/tmp']
  return folders
    .map((folder) => path.resolve(folder, name))
    .find((file) => {
      const how = { force: true, makeFolders: false, own: true, token: fileToken }
      return writeDocument(file, writeAssessment(assessment), how).ok
    })
}
