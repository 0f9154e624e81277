import type { Line } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { LastExperimentsScreen } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { layOutLastExperiments } from './lastExperimentsLayout.ts'
import { lastExperiments } from './lastExperiments.ts'
import type { LastExperiment } from './lastExperiments.ts'
import { previousOf } from '../question/lastTime.ts'

interface Props {
  readonly model: Model
  readonly screen: LastExperimentsScreen
}

/** What the team chose to try last time: what became of it comes before anything new. */
export function LastExperimentsView({ model, screen }: Props) {
  const focus = lastExperiments(model)[screen.cursor]
  const header = headerLines(model, 'What you chose to try last time', previousOf(model)?.date)
  const footer = footerOf(model, screen, focus)
  const { above, labels, cursor, below } = layOutLastExperiments(
    model,
    screen,
    roomBetween(model, header, footer),
  )
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={above} />
      <Choices labels={labels} cursor={cursor} signs={model.signs} />
      <Lines lines={below} />
    </Frame>
  )
}

function footerOf(model: Model, screen: Props['screen'], focus: LastExperiment | undefined): readonly Line[] {
  if (screen.form)
    return footerLines(model, ['Enter next', '↑ ↓ fields', 'Esc leave as it was'], screen.form.wrong)
  const busy = model.busy ? { notice: 'Reading the reports' } : {}
  const reported = [
    'Enter next',
    'Space put aside',
    'o who, when',
    '? keys',
    'Esc to the questions',
    'q leave',
  ]
  return footerLines({ ...model, ...busy }, focus?.reported ? reported : 'lastExperiments')
}
