import { fillIn } from '../domain/ballots/fillIn.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Bank } from '../domain/bank.ts'
import type { Outcome } from '../domain/problem.ts'
import { scoreJson } from '../report/scoreJson.ts'
import { readAssessment } from '../store/assessments/assessmentFile.ts'
import { complain } from './terminal/complain.ts'
import { judge } from './judged/judge.ts'
import { openBank } from './questions/openBank.ts'
import { readArgument } from './terminal/readArgument.ts'
import { readable } from './terminal/readable.ts'
import { readBallots } from './session/readBallots.ts'
import { sayOtherBank } from './questions/sayOtherBank.ts'
import { scoreText } from './judged/scoreText.ts'
import { exitCodes } from './terminal/world.ts'
import type { ExitCode, World } from './terminal/world.ts'

/** Scores an assessment file and saves nothing. */
export async function score(
  file: string,
  options: { readonly json?: true; readonly ballots?: string[]; readonly questions?: string },
  world: World,
): Promise<ExitCode> {
  const opened = await openBank(options.questions, world)
  if (!opened.ok) return complain(world, opened.problems)
  const bank = opened.value
  const text = readArgument(file, world)
  if (!text.ok) return complain(world, text.problems)
  const reading = await readAssessment(text.value.text, text.value.source, bank)
  if (!reading.ok) return complain(world, reading.problems)
  const assessment = await withBallots(reading.value, options.ballots, bank, world)
  if (!assessment.ok) return complain(world, assessment.problems)
  const judged = judge(bank, assessment.value)
  sayOtherBank(judged, world)
  world.out(
    options.json
      ? `${JSON.stringify(scoreJson(bank, judged.assessment, judged.diagnosis, judged.roadmap), null, 2)}\n`
      : readable(scoreText(judged), world),
  )
  return exitCodes.done
}

/** An assessment with what ballots say to the questions that it does not answer. */
async function withBallots(
  assessment: Assessment,
  files: readonly string[] | undefined,
  bank: Bank,
  world: World,
): Promise<Outcome<Assessment>> {
  if (!files?.length) return { ok: true, value: assessment }
  const { team } = assessment
  const ballots = await readBallots(files, { bank, team }, world)
  return ballots.ok ? { ok: true, value: fillIn(assessment, ballots.value) } : ballots
}
