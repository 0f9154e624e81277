import { teamAndService } from '../../../domain/words/teamAndService.ts'
import { windowOf } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { ResultScreen } from '../../screen.ts'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines } from '../chrome.ts'
import { bodyHeight } from '../bodyHeight.ts'
import { resultOf } from './resultOf.ts'
import { pageLines, placeOfPage, resultPages } from './resultPages.ts'

/** Below this width the heading is the page's alone. */
const roomForName = 70

/** One page of what the answers amount to. */
export function ResultView({ model, screen }: { readonly model: Model; readonly screen: ResultScreen }) {
  const result = resultOf(model, screen)
  if (!result) return null
  const { date } = result.assessment
  const name = teamAndService(result.assessment)
  const heading = [resultPages[screen.page].title, ...(model.size.columns < roomForName ? [] : [name])].join(
    ': ',
  )
  const footer = footerLines(model, 'result')
  const lines = pageLines(model, result, screen.page)
  const height = bodyHeight(model.size) + 1 - footer.length
  const seen = lines.length > height ? `, rows ${rowsInView(model, screen.top, height, lines.length)}` : ''
  const header = headerLines(
    model,
    screen.past ? `${heading}, ${date}` : heading,
    `${placeOfPage(screen.page)}${seen}`,
  )
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={windowOf(lines, screen.top, height)} />
    </Frame>
  )
}

function rowsInView({ signs }: Model, top: number, height: number, count: number): string {
  return `${top + 1}${signs.to}${Math.min(count, top + height)} of ${count}`
}
