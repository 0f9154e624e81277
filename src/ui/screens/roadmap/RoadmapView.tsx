import type { ExperimentForm } from './experimentForm.ts'
import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { Box } from 'ink'
import type { Model } from '../../model.ts'
import type { RoadmapScreen } from '../../screen.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { placeOfPage } from '../result/resultPages.ts'
import { gap, layOutRoadmap } from './roadmapLayout.ts'
import { roadmapRows, stopsIn } from './roadmapRows.ts'
import type { RoadmapRow } from './roadmapRows.ts'

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
  const focus = stopsIn(roadmapRows(model))[screen.cursor]
  const footer = screen.form
    ? footerLines(model, keysIn(screen.form), screen.form.wrong)
    : footerLines({ ...model, ...(model.busy && { notice: 'Saving' }) }, keysAt(focus), screen.hint)
  const { isWide, listWidth, listHeight, list, toldHeight, told } = layOutRoadmap(
    model,
    screen,
    roomBetween(model, header, footer),
  )
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Box flexDirection={isWide ? 'row' : 'column'}>
        <Box flexDirection="column" width={listWidth} height={listHeight} flexShrink={0} overflow="hidden">
          <Lines lines={list} />
        </Box>
        <Box flexDirection="column" height={toldHeight} marginLeft={isWide ? gap : 0} overflow="hidden">
          <Lines lines={told} />
        </Box>
      </Box>
    </Frame>
  )
}
