import type { Bank, BankWords, Capability, Named, Prerequisites, Question } from '../domain/bank.ts'
import { closest } from '../domain/closest.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import type { Broken } from './promises/broken.ts'
import { brokenPromises } from './promises/brokenPromises.ts'
import type { Questions } from './promises/brokenPromises.ts'
import { idProblems } from './promises/idProblems.ts'
import { checkPart, parsePack } from './parsePack.ts'
import type { Pack, Path } from './parsePack.ts'
import { changedBy, given, questionOf } from './questionOf.ts'
import { capabilityOf, notCapabilities, readRetired } from './readBank.ts'
import type { AlsoBroken, PackFiles } from './readBank.ts'
import { readCapability } from './readCapability.ts'
import type { CapabilityPack } from './readCapability.ts'
import { layerSchema } from './schema.ts'
import type { LayerFile } from './schema.ts'

/** A bank with a layer over it: `layer.yaml` and the files beside it; or every problem with file, line and column. */
export function readLayer(
  files: PackFiles,
  folder: string,
  base: Bank,
  alsoBroken: AlsoBroken,
): Outcome<Bank> {
  const parsed = parsePack(files.get('layer.yaml') ?? '', `${folder}/layer.yaml`)
  const layer = parsed.ok ? checkPart(parsed.value, layerSchema, parsed.value.raw) : parsed
  const retired = readRetired(files, folder)
  const added = [...files]
    .filter(([name]) => !notCapabilities.has(name))
    .map(([name, text]) => {
      const id = name.replace(/\.yaml$/u, '')
      const adds = base.capabilities.some((each) => each.id === id)
      return readCapability(text, `${folder}/${name}`, { id, adds })
    })
  const gone = [...(base.retired ?? []), ...(retired.ok ? retired.value : [])]
  const taken = [...base.capabilities, ...base.questions].map(({ id }) => id)
  const ids = added.flatMap((each) => each.ids)
  const unread = [
    ...(layer.ok ? [] : layer.problems),
    ...(retired.ok ? [] : retired.problems),
    ...added.flatMap(({ problems }) => problems),
    ...idProblems(ids, { taken, retired: gone }),
    ...(layer.ok && parsed.ok ? strangersIn(layer.value, parsed.value, base) : []),
  ]
  // What is added can be right or wrong though the layer itself cannot be read.
  const said = layer.ok ? layer.value : noChange
  const questions = layered(base, said, added)
  const known = {
    ids: [...questions.capabilities, ...questions.questions],
    isAll: layer.ok && added.every((each) => !each.problems.length),
  }
  const problems = [
    ...unread,
    ...[...brokenPromises(questions, known), ...alsoBroken(questions)].map((broken) =>
      placed(broken, said, parsed, added),
    ),
  ]
  if (!layer.ok || problems.length) return { ok: false, problems }
  const { name, version } = layer.value
  return {
    ok: true,
    value: {
      version: base.version,
      layer: `${name} ${version}`,
      ...questions,
      words: wordsWith(base.words, layer.value),
      facts: base.facts,
      retired: gone,
    },
  }
}

const noChange = layerSchema.parse({ name: 'none', version: 1, extends: '0.0.0' })

/** What a layer speaks of and its bank does not have. */
function strangersIn(layer: LayerFile, { placeOf }: Pack, base: Bank): readonly Problem[] {
  const questions = base.questions.map(({ id }) => id)
  const unknown = (key: 'switchOff' | 'questions' | 'capabilities', ids: readonly string[]) =>
    Object.keys(layer[key])
      .filter((id) => !ids.includes(id))
      .map((id) => {
        const near = closest(id, ids)
        return {
          where: placeOf([key, id]),
          what: `"${id}" is not in the bank that this is a layer over`,
          ...(near !== undefined && { todo: `did you mean "${near}"?` }),
        }
      })
  const both = Object.keys(layer.questions)
    .filter((id) => Object.hasOwn(layer.switchOff, id))
    .map((id) => ({ where: placeOf(['questions', id]), what: `"${id}" is switched off as well` }))
  return [
    ...(isFor(layer.extends, base.version)
      ? []
      : [
          {
            where: placeOf(['extends']),
            what: `is for version ${layer.extends} of the questions, and this is ${base.version}`,
            todo: 'look what changed, and name the version that it is for now',
          },
        ]),
    ...unknown('switchOff', questions),
    ...unknown('questions', questions),
    ...unknown(
      'capabilities',
      base.capabilities.map(({ id }) => id),
    ),
    ...both,
  ]
}

/** A layer goes with later versions that took nothing away: those with the same first number. */
function isFor(wanted: string, there: string): boolean {
  const [major, minor = 0, patch = 0] = wanted.split('.').map(Number)
  const [majorThere, minorThere = 0, patchThere = 0] = there.split('.').map(Number)
  return major === majorThere && (minor < minorThere || (minor === minorThere && patch <= patchThere))
}

/** The questions of a bank as the layer has them: changed, switched off and added, capability by capability. */
function layered(base: Questions, layer: LayerFile, added: readonly CapabilityPack[]): Questions {
  const isOff = (id: string) => Object.hasOwn(layer.switchOff, id)
  const ours = base.questions.filter(({ id }) => !isOff(id)).map((question) => changed(question, layer))
  const capabilities = [
    ...base.capabilities.map((capability): Capability => ({
      ...capability,
      ...given(layer.capabilities[capability.id] ?? {}),
    })),
    ...added.flatMap(({ head }) => (head ? [capabilityOf(head)] : [])),
  ]
  const questions = capabilities
    .flatMap(({ id }) => [
      ...ours.filter(({ capability }) => capability === id),
      ...added
        .filter((each) => each.id === id)
        .flatMap((each) => each.questions.map((question) => questionOf(question, id))),
    ])
    .map((question) => withoutWaiting(question, isOff))
  return {
    capabilities: capabilities.filter(({ id }) => questions.some(({ capability }) => capability === id)),
    questions,
  }
}

function changed(question: Question, { questions }: LayerFile): Question {
  const change = Object.hasOwn(questions, question.id) ? questions[question.id] : undefined
  return change ? changedBy(question, change) : question
}

/** Nothing waits for a question that is switched off, as nothing waits for what does not apply. */
function withoutWaiting(question: Question, isOff: (id: string) => boolean): Question {
  const kept = (others: Prerequisites): Prerequisites =>
    Object.fromEntries(Object.entries(others).filter(([id]) => !isOff(id)))
  const [first, second, third] = question.after
  return { ...question, after: [kept(first), kept(second), kept(third)] }
}

function wordsWith(words: BankWords, layer: LayerFile): BankWords {
  const renamed = <Name extends string>(
    there: Readonly<Record<Name, Named>>,
    change: Readonly<Partial<Record<Name, { title?: string | undefined; means?: string | undefined }>>>,
  ) => {
    const names: Record<Name, Named> = { ...there }
    for (const name in change) names[name] = { ...there[name], ...given(change[name] ?? {}) }
    return names
  }
  return {
    cadences: renamed(words.cadences, layer.cadences),
    steps: renamed(words.steps, layer.steps),
    stages: renamed(words.stages, layer.stages),
    situations: renamed(words.situations, layer.situations),
    terms: { ...words.terms, ...layer.terms },
  }
}

/** Where a broken promise is to be mended: where the question is added or changed, else where the layer begins. */
function placed(
  { question, at, what }: Broken,
  layer: LayerFile,
  parsed: Outcome<Pack>,
  added: readonly CapabilityPack[],
): Problem {
  const placeOf = (path: Path) => (parsed.ok ? parsed.value.placeOf(path) : 'layer.yaml')
  if (question === undefined) return { where: placeOf([]), what }
  const file = added.find(({ ids }) => ids.some(({ id }) => id === question))
  const where = file
    ? file.placeOf(question, at)
    : placeOf(Object.hasOwn(layer.questions, question) ? ['questions', question, ...at] : ['questions'])
  return { where, what: `"${question}" ${what}` }
}
