import { emptyLine, indented, span, wrapped } from '../lines.ts'
import type { FinishedFiles, Model } from '../model.ts'
import { Frame } from '../parts/Frame.tsx'
import { Lines } from '../parts/Lines.tsx'
import { footerLines, headerLines } from './chrome.ts'

/** The end of a session: what was kept, and where. */
export function FinishedView({ model, files }: { readonly model: Model; readonly files: FinishedFiles }) {
  const width = model.size.columns - 1
  return (
    <Frame size={model.size} header={headerLines(model, 'Saved')} footer={footerLines(model, 'finished')}>
      <Lines
        lines={[
          emptyLine,
          ...(files.report ? indented(files.report, width, span('Report: ', 'title')) : []),
          ...(files.problem ? indented(files.problem, width, span('No report: ', 'attention')) : []),
          ...indented(files.assessment, width, span('Answers: ', 'title')),
          emptyLine,
          ...wrapped(
            'Put the report where the team works, give each experiment an owner and a date, and meet again when the first date has come.',
            width,
          ),
        ]}
      />
    </Frame>
  )
}
