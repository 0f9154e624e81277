import path from 'node:path'
import { mostBytes } from '../../bank/mostBytes.ts'
import { readAlone } from '../../bank/readAlone.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Problem } from '../../domain/problem.ts'
import { readFileSafely } from '../../store/files/readFileSafely.ts'
import { complain } from '../terminal/complain.ts'
import { packFolder } from './packFolder.ts'
import { readQuestions, unfitTexts } from './readQuestions.ts'
import { exitCodes } from '../terminal/world.ts'
import type { ExitCode, World } from '../terminal/world.ts'

/** What a check found in what was named, and what is to be said of the check itself. */
interface Checked {
  readonly problems: readonly Problem[]
  readonly note: string
}

/** Checks what is named: a folder of questions as a whole, a file within its folder. Every problem at once. */
export async function checkQuestions(
  places: readonly string[],
  world: Pick<World, 'cwd' | 'err'>,
): Promise<ExitCode> {
  const checked = places.map((place) => check(place, world.cwd))
  const problems = checked.flatMap((each) => each.problems)
  if (problems.length) return complain(world, problems)
  for (const [place, { note }] of checked.entries())
    world.err(`${plainLine(places[place] ?? '', 1000)}: ${note}\n`)
  return exitCodes.done
}

function check(place: string, cwd: string): Checked {
  const isFile = /\.ya?ml$/u.test(place)
  const folder = isFile ? path.dirname(place) : place
  const files = packFolder(path.resolve(cwd, folder), folder)
  if (!isFile) {
    const read = files.ok ? readQuestions(files.value, folder) : files
    return { problems: read.ok ? [] : read.problems, note: 'nothing is wrong' }
  }
  const name = path.basename(place)
  const isOfBank = files.ok && (files.value.has('bank.yaml') || files.value.has('layer.yaml'))
  if (!isOfBank || !files.value.has(name)) return checkAlone(place, cwd)
  // Last, so that an id which another file has as well is said of this one.
  const others = [...files.value].filter(([each]) => each !== name)
  const read = readQuestions(new Map([...others, [name, files.value.get(name) ?? '']]), folder)
  const all = read.ok ? [] : read.problems
  const own = all.filter(({ where }) => where.replace(/(?::\d+){0,2}$/u, '') === `${folder}/${name}`)
  return {
    problems: own,
    note:
      all.length > own.length
        ? `nothing is wrong in it; other files of its folder have problems, and boring questions check ${plainLine(folder, 200)} names them`
        : 'nothing is wrong',
  }
}

function checkAlone(place: string, cwd: string): Checked {
  const text = readFileSafely(path.resolve(cwd, place), { follow: true, limit: mostBytes })
  return {
    problems: text.ok
      ? readAlone(text.value, place, unfitTexts)
      : text.problems.map((problem) => ({ ...problem, where: place })),
    note: 'nothing is wrong in it; there is no bank.yaml or layer.yaml beside it that it could be checked against',
  }
}
