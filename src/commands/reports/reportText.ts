import { teamAndService } from '../../domain/words/teamAndService.ts'
import type { Reportable } from '../../report/reportable.ts'
import { scoreJson } from '../../report/scoreJson.ts'

/** The forms of a report that are one text, with the ending of a file that holds it. */
export const endings = {
  markdown: '.md',
  html: '.html',
  svg: '.svg',
  json: '.json',
  badge: '.svg',
  issues: '.csv',
} as const
export type Format = keyof typeof endings

interface How {
  readonly format: Format
  /** Whether Markdown begins with front matter, for static sites. */
  readonly frontMatter?: boolean
}

/** The report in one of its forms; what draws or writes a form is loaded where it is asked for. */
export async function reportText(report: Reportable, { format, frontMatter = false }: How): Promise<string> {
  switch (format) {
    case 'markdown':
      return (frontMatter ? await matterOf(report) : '') + (await markdownReport(report))
    case 'html':
      return htmlReport(report)
    case 'svg': {
      const [{ composeReport }, { writeSvg }] = await Promise.all([
        import('../../report/document.ts'),
        import('../../report/pictures/writeSvg.ts'),
      ])
      return writeSvg(composeReport(report), titleOf(report))
    }
    case 'json': {
      const { bank, assessment, diagnosis, roadmap } = report
      const { writeAssessment } = await import('../../store/assessments/assessmentFile.ts')
      const said: unknown = JSON.parse(writeAssessment(assessment))
      const figures = scoreJson(bank, assessment, diagnosis, roadmap)
      return `${JSON.stringify({ ...figures, assessment: said }, null, 2)}\n`
    }
    case 'badge':
      return (await import('../../report/pictures/badge.ts')).badge(report)
    case 'issues': {
      const [{ issuesOf }, { issuesCsv }] = await Promise.all([
        import('../../report/issues/issuesOf.ts'),
        import('../../report/issues/issuesCsv.ts'),
      ])
      return issuesCsv(issuesOf(report))
    }
  }
}

async function matterOf(report: Reportable): Promise<string> {
  return (await import('../../report/frontMatter.ts')).frontMatter(report)
}

async function markdownReport(report: Reportable): Promise<string> {
  const [{ composeReport }, { writeMarkdown }] = await Promise.all([
    import('../../report/document.ts'),
    import('../../report/markdown.ts'),
  ])
  return writeMarkdown(composeReport(report))
}

async function htmlReport(report: Reportable): Promise<string> {
  const [{ composeReport }, { writeHtml }, { drawChart }] = await Promise.all([
    import('../../report/document.ts'),
    import('../../report/html/writeHtml.ts'),
    import('../../report/pictures/drawChart.ts'),
  ])
  return writeHtml(composeReport(report), titleOf(report), drawChart)
}

function titleOf({ assessment }: Reportable): string {
  return `${teamAndService(assessment)}, ${assessment.date}`
}
