import type { Judged } from '../../domain/diagnosis/judged.ts'
import type { Reportable } from '../reportable.ts'
import { answersPicture } from './answersPicture.ts'
import { dragsPicture } from './dragsPicture.ts'
import type { Picture } from './picture.ts'
import { positionPicture } from './positionPicture.ts'
import { readinessPicture } from './readinessPicture.ts'
import { trendPicture } from './trendPicture.ts'

/** All pictures of a report that have something to show; `history` are the sessions before it, oldest first. */
export function drawPictures(report: Reportable, history: readonly Judged[] = []): readonly Picture[] {
  const before = history.length ? history : report.earlier ? [report.earlier] : []
  return [
    readinessPicture(report),
    dragsPicture(report),
    positionPicture(report),
    trendPicture(report.bank, [...before, report]),
    answersPicture(report),
  ].filter((picture) => picture !== undefined)
}
