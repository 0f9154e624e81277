import { scoreJson } from '../report/scoreJson.ts'
import type { Reportable } from '../report/reportable.ts'

export type Format = 'markdown' | 'json'

/** The report in one of its forms. */
export async function reportText(judged: Reportable, format: Format): Promise<string> {
  switch (format) {
    case 'markdown':
      return markdownReport(judged)
    case 'json': {
      const { bank, assessment, diagnosis, roadmap } = judged
      return `${JSON.stringify(scoreJson(bank, assessment, diagnosis, roadmap), null, 2)}\n`
    }
  }
}

async function markdownReport(judged: Reportable): Promise<string> {
  const [{ composeReport }, { writeMarkdown }] = await Promise.all([
    import('../report/document.ts'),
    import('../report/markdown.ts'),
  ])
  return writeMarkdown(composeReport(judged))
}
