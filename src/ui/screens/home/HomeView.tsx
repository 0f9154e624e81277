import { emptyLine, topFor, windowOf, wrapped } from '../../lines.ts'
import type { Model } from '../../model.ts'
import type { HomeScreen } from '../../screen.ts'
import { Choices } from '../../parts/Choices.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Lines } from '../../parts/Lines.tsx'
import { footerLines, headerLines, roomBetween } from '../chrome.ts'
import { lastNewsLines } from './lastNewsLines.ts'
import { homeLabel, homeMenu } from './homeMenu.ts'

/** Where everything starts: go on, begin, look back. */
export function HomeView({ model, screen }: { readonly model: Model; readonly screen: HomeScreen }) {
  const header = headerLines(model, 'boring releases')
  const footer = footerLines(model, 'home')
  const purpose = wrapped(
    'Find out how you release, what one thing holds you back, and what to try first.',
    model.size.columns - 2,
  )
  const items = homeMenu(model)
  const room = roomBetween(model, header, footer) - purpose.length - 2
  const top = topFor(screen.cursor, items.length, room)
  const news = lastNewsLines(model, model.size.columns - 2)
  return (
    <Frame size={model.size} header={header} footer={footer}>
      <Lines lines={[emptyLine, ...purpose, emptyLine]} />
      <Choices
        labels={windowOf(items, top, room).map((item) => homeLabel(model, item))}
        cursor={screen.cursor - top}
        signs={model.signs}
      />
      {items.length + news.length <= room && <Lines lines={news} />}
    </Frame>
  )
}
