import { Text } from 'ink'
import { LooksContext, looks } from './looks/looks.ts'
import type { Model } from './model.ts'
import { AboutView } from './screens/about/AboutView.tsx'
import { EvidenceView } from './screens/evidence/EvidenceView.tsx'
import { FactsView } from './screens/facts/FactsView.tsx'
import { FinishedView } from './screens/FinishedView.tsx'
import { HelpView } from './screens/HelpView.tsx'
import { LastExperimentsView } from './screens/lastExperiments/LastExperimentsView.tsx'
import { ComparisonView } from './screens/history/ComparisonView.tsx'
import { HistoryView } from './screens/history/HistoryView.tsx'
import { HomeView } from './screens/home/HomeView.tsx'
import { QuestionView } from './screens/question/QuestionView.tsx'
import { ResultView } from './screens/result/ResultView.tsx'
import { ReviewView } from './screens/review/ReviewView.tsx'
import { placeOf } from './keys/placeOf.ts'
import { WhatIfView } from './screens/whatIf/WhatIfView.tsx'
import { RoadmapView } from './screens/roadmap/RoadmapView.tsx'

/** Below this no screen can be read. */
const smallest = { columns: 40, rows: 10 }

/** The screen that a model is at, in the looks that the terminal can show. */
export function App({ model }: { readonly model: Model }) {
  return (
    <LooksContext.Provider value={looks[model.signs.colours]}>
      <Screens model={model} />
    </LooksContext.Provider>
  )
}

function Screens({ model }: { readonly model: Model }) {
  const { size, screen, help } = model
  if (size.columns < smallest.columns || size.rows < smallest.rows)
    return <Text>Make the window larger, at least {`${smallest.columns}x${smallest.rows}`}.</Text>
  const place = placeOf(model)
  if (help && place) return <HelpView model={model} place={place} />
  switch (screen.kind) {
    case 'home':
      return <HomeView model={model} screen={screen} />
    case 'pastSessions':
      return <HistoryView model={model} screen={screen} />
    case 'about':
      return <AboutView model={model} form={screen.form} />
    case 'facts':
      return <FactsView model={model} form={screen.form} />
    case 'question':
      return <QuestionView model={model} screen={screen} />
    case 'evidence':
      return <EvidenceView model={model} screen={screen} />
    case 'lastExperiments':
      return <LastExperimentsView model={model} screen={screen} />
    case 'review':
      return <ReviewView model={model} screen={screen} />
    case 'result':
      return <ResultView model={model} screen={screen} />
    case 'roadmap':
      return <RoadmapView model={model} screen={screen} />
    case 'whatIf':
      return <WhatIfView model={model} screen={screen} />
    case 'comparison':
      return <ComparisonView model={model} screen={screen} />
    case 'finished':
      return <FinishedView model={model} files={screen.files} />
  }
}
