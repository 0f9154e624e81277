import type { Root } from 'mdast'
import type { Reportable } from './reportable.ts'

/** The report as a document: what to try and why on the first page, then all that it rests on. */
export function composeReport(report: Reportable): Root {
  return {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: report.assessment.team }] }],
  }
}
