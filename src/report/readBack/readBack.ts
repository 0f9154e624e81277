import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { plainLine } from '../../domain/plainText.ts'
import type { Bank } from '../../domain/bank.ts'
import { findTasks } from './findTasks.ts'
import type { FoundTask } from './findTasks.ts'
import { nameOfTask } from './nameOfTask.ts'
import { understand } from './understand.ts'
import type { Unclear, Understood } from './understand.ts'

/** What a report says by now about the experiments in it, and what in it was not understood. */
export interface ReadBack {
  /** The id of the assessment that the report was written from, where its mark is still there. */
  readonly report: string | undefined
  /** Why it cannot be told, where there is more to say than that its mark is lost. */
  readonly whyNoReport?: string
  readonly tasks: readonly Understood[]
  readonly unclear: readonly Unclear[]
}

/** Reads a report that people have worked with. What cannot be told for certain is said, never guessed. */
export function readBack(bank: Bank, markdown: string): ReadBack {
  const inside = tasksIn(markdown)
  if (!inside) return { ...withoutReport('is nested too deep to be read'), tasks: [] }
  const { reports, tasks: found } = inside
  const unclear: Unclear[] = []
  const read: Understood[] = []
  for (const task of found) {
    const name = nameOfTask(bank, task)
    if (name === undefined) {
      if (isLost(task))
        unclear.push({ line: task.line, what: `“${shortened(task.title)}” is no experiment of this report` })
      continue
    }
    if (typeof name !== 'string') {
      unclear.push({ line: task.line, what: name.unknown })
      continue
    }
    if (task.isInTable) {
      unclear.push({ line: task.line, name, what: 'stands in a table, where nothing is read' })
      continue
    }
    const understood = understand(name, task)
    read.push(understood.task)
    unclear.push(...understood.unclear)
  }
  const { once, conflicts } = withoutDoubles(read)
  const [report, another] = [...new Set(reports)]
  const head =
    another === undefined ? { report, unclear: [] } : withoutReport('holds the marks of more than one report')
  return { ...head, tasks: once, unclear: [...head.unclear, ...unclear, ...conflicts] }
}

function withoutReport(why: string): Omit<ReadBack, 'tasks'> {
  return { report: undefined, whyNoReport: why, unclear: [{ line: 1, what: why }] }
}

/** What stands in a text; undefined where it is nested deeper than the parser, or the walk through what it parsed, can go. */
function tasksIn(markdown: string): ReturnType<typeof findTasks> | undefined {
  const text = markdown.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')
  try {
    return findTasks(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A task with a box among the experiments that cannot be matched; other people's lists elsewhere are their own. */
function isLost({ box, isAmongExperiments }: FoundTask): boolean {
  return box !== undefined && isAmongExperiments
}

/** Copies that say the same are one; copies that differ are none. */
function withoutDoubles(read: readonly Understood[]): {
  readonly once: readonly Understood[]
  readonly conflicts: readonly Unclear[]
} {
  const saying = (task: Understood) =>
    JSON.stringify({ ...task, line: 0, under: '', isAmongExperiments: false })
  const names = [...new Set(read.map(({ name }) => name))]
  const groups = names.map((name) => read.filter((task) => task.name === name))
  const agree = (group: readonly Understood[]) => new Set(group.map(saying)).size === 1
  return {
    once: groups.flatMap((group) => (agree(group) ? group.slice(0, 1) : [])),
    conflicts: groups.flatMap((group) =>
      agree(group)
        ? []
        : [
            {
              line: group[1]?.line ?? 1,
              ...(group[0] && { name: group[0].name }),
              what: `stands here and on line ${group[0]?.line}, and they differ`,
            },
          ],
    ),
  }
}

function shortened(title: string): string {
  return plainLine(title, 60)
}
