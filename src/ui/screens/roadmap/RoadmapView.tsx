import type { ExperimentForm } from './experimentForm.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { Box } from 'ink'
import { firstRows, topFor, windowOf } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { RoadmapScreen } from '../../screen.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { placeOfPage } from '../result/resultPages.ts'
import { candidateLines, deeperLines, ruleLine, saveLines } from './besideRoadmap.ts'
import { roadmapRows, stopsIn } from './roadmapRows.ts'
import type { RoadmapRow } from './roadmapRows.ts'
import { rowLine } from './rowLine.ts'

/** From this width on what is told of an experiment stands beside the list, not below it. */
const roomForTwo = 100
const gap = 3

/** What the keys do while somebody and a day are typed. */
function keysIn(form: ExperimentForm): readonly string[] {
  return form[form.focus].proposed
    ? ['Enter next', 'type another', '↑ ↓ fields', 'Esc leave as it was']
    : ['Enter next', '↑ ↓ fields', 'Esc leave as it was']
}

/** Enter means something else on the last row. */
const atTheEnd = ['Enter save, write the report', 'w what if?', 'Esc page before', '? keys', 'q leave']

const atDeeper = ['Enter ask these', 'Esc page before', '? keys', 'q leave']

function keysAt(focus: RoadmapRow | undefined) {
  if (focus?.kind === 'save') return atTheEnd
  return focus?.kind === 'deeper' ? atDeeper : 'roadmap'
}

/** What to try: up to three experiments to choose, and who sees to each until when. */
export function RoadmapView({ model, screen }: { readonly model: Model; readonly screen: RoadmapScreen }) {
  const details = model.session?.details
  const name = details ? teamAndService(details) : ''
  const header = headerLines(model, `What to try: ${name}`, placeOfPage('roadmap'))
  const rows = roadmapRows(model)
  const focus = stopsIn(rows)[screen.cursor]
  const footer = screen.form
    ? footerLines(model, keysIn(screen.form), screen.form.wrong)
    : footerLines({ ...model, ...(model.busy && { notice: 'Saving' }) }, keysAt(focus), screen.hint)
  const room = roomBetween(model, header, footer)
  const { columns } = model.size
  const { cut } = model.signs
  const isWide = columns >= roomForTwo
  const listWidth = isWide ? Math.floor(columns * 0.55) : columns
  const telling = isWide ? columns - listWidth - gap : columns - 1
  const told =
    focus?.kind === 'candidate'
      ? candidateLines(model, focus.candidate, screen.form, telling)
      : focus?.kind === 'deeper'
        ? deeperLines(model, telling)
        : saveLines(model, telling)
  const pane = isWide ? room : Math.min(told.length + 1, Math.ceil(room * 0.45))
  const height = isWide ? room : room - pane
  const at = rows.findIndex((row) => row === focus)
  const list = windowOf(rows, topFor(at, rows.length, height), height).map((row) =>
    rowLine(model, row, row === focus, listWidth - 1),
  )
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Box flexDirection={isWide ? 'row' : 'column'}>
        <Box flexDirection="column" width={listWidth} height={height} flexShrink={0} overflow="hidden">
          <Lines lines={list} />
        </Box>
        <Box flexDirection="column" height={pane} marginLeft={isWide ? gap : 0} overflow="hidden">
          <Lines
            lines={isWide ? firstRows(told, pane, cut) : [ruleLine(model), ...firstRows(told, pane - 1, cut)]}
          />
        </Box>
      </Box>
    </Frame>
  )
}
