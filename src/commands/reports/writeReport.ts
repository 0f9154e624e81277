import path from 'node:path'
import type { Outcome } from '../../domain/problem.ts'
import type { Reportable } from '../../report/reportable.ts'
import { reportName } from '../../report/reportName.ts'
import { writeDocument } from '../../store/files/writeDocument.ts'
import { fileToken } from '../terminal/fileToken.ts'
import { endings, reportText } from './reportText.ts'
import type { Format } from './reportText.ts'
import { writeNamed } from './writeNamed.ts'
import type { World } from '../terminal/world.ts'

interface Where {
  readonly format: Format
  /** A path; without one, a free name in reports/ below the working directory. */
  readonly out?: string
  /** Whether a plain file at `out` may be replaced. */
  readonly force: boolean
  readonly frontMatter?: boolean
}

/** More reports of one team on one day than anybody writes. */
const mostOfADay = 1000

/** Writes the report of a session to a file; the absolute path that it got. */
export async function writeReport(
  report: Reportable,
  { format, out, force, frontMatter = false }: Where,
  world: World,
): Promise<Outcome<string>> {
  const text = await reportText(report, { format, frontMatter })
  if (out !== undefined) return writeNamed(out, text, force, world)
  // An earlier report of the day may hold people's ticks, so a new one gets a number.
  const { name } = path.parse(reportName(report.assessment))
  for (let number = 1; number <= mostOfADay; number++) {
    const file = path.resolve(
      world.cwd,
      'reports',
      `${name}${number === 1 ? '' : `-${number}`}${endings[format]}`,
    )
    const written = writeDocument(file, text, { force: false, makeFolders: true, token: fileToken })
    if (!written.ok) return written
    if (written.value === 'written') return { ok: true, value: file }
  }
  return {
    ok: false,
    problems: [
      {
        where: path.join(world.cwd, 'reports'),
        what: `holds ${mostOfADay} reports named ${name}`,
        todo: 'name one with --out',
      },
    ],
  }
}
