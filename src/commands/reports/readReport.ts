import type { Bank } from '../../domain/bank.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import { teamAndService } from '../../domain/words/teamAndService.ts'
import { longDate } from '../../report/longDate.ts'
import type { Correction, Corrections } from '../../report/readBack/corrections.ts'
import type { ReadBack } from '../../report/readBack/readBack.ts'
import type { Kept, Store } from '../../store/store.ts'
import { askYes, canAsk } from '../terminal/askYes.ts'
import { complain } from '../terminal/complain.ts'
import { openBank } from '../questions/openBank.ts'
import { openStore } from '../judged/openStore.ts'
import { readArgument } from '../terminal/readArgument.ts'
import { readBackOf } from './readBackOf.ts'
import { readEdited } from './readEdited.ts'
import { takeIntoHistory } from './takeIntoHistory.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

interface Options {
  readonly read: string
  /** Whether what was understood is taken in without asking. */
  readonly force: boolean
  readonly data: string | undefined
  readonly questions: string | undefined
}

/** Shows what people made of a report, and takes it into the history after a yes. `which` is needed where the report's own mark is lost. */
export async function readReport(
  which: string | undefined,
  { read, force, data, questions }: Options,
  world: World,
): Promise<ExitCode> {
  const found = await openBank(questions, world)
  if (!found.ok) return complain(world, found.problems)
  const bank = found.value
  const text = readArgument(read, world)
  if (!text.ok) return complain(world, text.problems)
  const opened = openStore(data, world)
  if (!opened.ok) return complain(world, opened.problems, exitCodes.wrongUsage)
  const { store } = opened.value
  const { source } = text.value
  const edited = readEdited(bank, text.value.text)
  const line = await lineOf(store, bank, { which, edited, source })
  if ('what' in line) return complain(world, [line])
  const seen = await readBackOf(bank, text.value.text, line)
  world.out(understood(source, line.today, seen))
  if (!seen.corrections.length) return exitCodes.done
  if (!force && !canAsk(world)) {
    world.err('boring: nothing was taken in, for nobody can be asked here; --force takes it in unasked\n')
    return exitCodes.wrongUsage
  }
  if (!force && !(await askYes('Take this into the history?', world))) {
    world.out('Nothing was taken in.\n')
    return exitCodes.done
  }
  const experiments = seen.corrections.map(({ experiment }) => experiment)
  const kept = await takeIntoHistory(store, line.today.id, experiments)
  if (!kept.ok) return complain(world, kept.problems)
  world.out(`Taken into the history: ${plainLine(kept.value.file, 2000)}\n`)
  return exitCodes.done
}

interface Wanted {
  readonly which: string | undefined
  readonly edited: ReadBack
  readonly source: string
}

/** The assessment that a report was written from and the one that stands for it today, or why there is none. */
async function lineOf(
  store: Store,
  bank: Bank,
  { which, edited: { report: id, whyNoReport }, source }: Wanted,
): Promise<{ readonly written: Kept; readonly today: Kept } | Problem> {
  if (which === undefined && id === undefined)
    return {
      where: source,
      what: whyNoReport ?? 'does not say which session it is of',
      ...(whyNoReport === undefined && { todo: 'name the session: boring report WHICH --read FILE' }),
    }
  if (which === undefined && id !== undefined) {
    const line = await store.corrections(id)
    const [written, today] = [line.at(0), line.at(-1)]
    return written && today
      ? { written, today }
      : {
          where: source,
          what: `is of session ${id}, which is not in the history`,
          todo: 'take it in with boring import, or name its folder with --data',
        }
  }
  return named(store, bank, which ?? '', id)
}

/** A session that the user named; the mark may say another one, and then nobody knows what is meant. */
async function named(
  store: Store,
  bank: Bank,
  which: string,
  id: string | undefined,
): Promise<{ readonly written: Kept; readonly today: Kept } | Problem> {
  const found = await store.find(which, bank)
  if (!found.ok) return found.problems[0] ?? { where: which, what: 'is not known' }
  const { assessment } = found.value
  const line = assessment.id === undefined ? [] : await store.corrections(assessment.id)
  const today = line.at(-1)
  if (!today)
    return { where: plainLine(which), what: 'is not in the history', todo: 'take it in with boring import' }
  if (id === undefined) return { written: today, today }
  const own = await store.corrections(id)
  const written = own.at(0)
  return written && own.at(-1)?.id === today.id
    ? { written, today }
    : {
        where: plainLine(which),
        what: `is another session than ${id}, which the report is of`,
        todo: 'leave it out, or take the mark out of the report',
      }
}

function understood(source: string, kept: Kept, seen: Corrections): string {
  const { corrections, noted, unclear } = seen
  const part = (title: string, lines: readonly string[]) =>
    lines.length ? `\n${title}\n${lines.map((each) => `  ${plainLine(each, 2000)}\n`).join('')}` : ''
  return [
    `${plainLine(source, 1000)}: ${plainLine(teamAndService(kept), 600)}, ${longDate(kept.date)}\n`,
    part('Understood:', corrections.map(inALine)),
    part('Seen, and left as it is:', noted),
    part(
      'Not understood:',
      unclear.map(({ line, what }) => `line ${line}: ${what}`),
    ),
    corrections.length ? '\n' : '\nNothing in it is new to the history.\n',
  ].join('')
}

function inALine({ title, what }: Correction): string {
  return `${title}: ${what.join('; ')}`
}
