import { inline } from '../../domain/capabilityName.ts'
import type { StepDiagnosis } from '../../domain/diagnosis/diagnosis.ts'
import { isClear } from '../../domain/diagnosis/situation.ts'
import { count, percentRange } from '../../domain/figures.ts'
import { indented, span, wrapped } from '../lines.ts'
import type { Line } from '../lines.ts'
import type { Model } from '../model.ts'
import { inSigns } from '../theme.ts'
import type { Signs } from '../theme.ts'
import type { Result } from './resultOf.ts'

const longestBar = 24
const shortestBar = 8
const titleWidth = 26
const readyWidth = 12

/** The three steps, each with its readiness as a bar, what holds it up, and what usually does. */
export function stepLines({ bank, signs }: Model, { diagnosis }: Result, width: number): readonly Line[] {
  return diagnosis.steps.flatMap((each) => {
    const works = each.step === diagnosis.working?.step
    const title = span(
      `${works ? signs.pointer : ' '} ${bank.words.steps[each.step].title}`.padEnd(titleWidth),
      works ? 'focus' : 'plain',
    )
    return [[title, ...bar(each, signs, width)], ...indented(holderText(each), width, span('    '))]
  })
}

/** How ready, as a figure and as a bar: what is sure, what is possible, and what is missing. */
function bar({ low, high }: StepDiagnosis, signs: Signs, width: number): Line {
  if (low.readiness === null || high.readiness === null) return [span('not scored')]
  const cells = Math.max(shortestBar, Math.min(longestBar, width - titleWidth - readyWidth))
  const sure = Math.floor((low.readiness / 100) * cells)
  const possible = Math.floor((high.readiness / 100) * cells) - sure
  const drawn =
    signs.full.repeat(sure) + signs.possible.repeat(possible) + signs.empty.repeat(cells - sure - possible)
  return [span(inSigns(percentRange(low.readiness, high.readiness), signs).padEnd(readyWidth)), span(drawn)]
}

function holderText({ low, high, usual }: StepDiagnosis): string {
  if (low.readiness === null) return 'nothing that it needs was answered'
  const [constraint, ...others] = low.holders
  const most = usual ? ` (usual: ${inline(usual)})` : ''
  if (!constraint) return `nothing holds it up${most}`
  const rest = others.length ? ` and ${count(others.length, 'other')}` : ''
  return `held up by ${inline(constraint.capability)}${rest}${isClear(high) ? ', unless the open answers say otherwise' : ''}${most}`
}

/** Where the team stands on the spectrum, and what the next stage lacks. */
export function positionLines({ bank }: Model, { diagnosis }: Result, width: number): readonly Line[] {
  const { position } = diagnosis
  if (!position)
    return wrapped('Not known: how you deploy, or what happens to a pushed change, was not answered.', width)
  const { low, high, next } = position
  const stage =
    low === high
      ? bank.words.stages[low].title
      : `${bank.words.stages[low].title} to ${bank.words.stages[high].title}`
  const onward = next
    ? ` For ${bank.words.stages[next.stage].title}, ${next.met} of ${count(next.of, 'answer')} stand.`
    : ''
  return wrapped(`${stage}.${onward}`, width)
}
