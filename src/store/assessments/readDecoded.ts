import type { Bank } from '../../domain/bank.ts'
import { closest } from '../../domain/closest.ts'
import { plainLine } from '../../domain/plainText.ts'
import type { Outcome, Problem } from '../../domain/problem.ts'
import type { Complaint, Decoded } from './decodeBy.ts'
import { parseJson } from './jsonText.ts'

/** The most characters of YAML; more than this takes its parser too long. JSON may be as long as a file may. */
const longestYaml = 64 * 1024

/** Nobody reads more problems than this at once. */
const mostProblems = 100

/**
 * What a file's text (JSON or YAML) holds, or every problem in it, with line and column. `source` is how messages name
 * the file; what decodes is loaded when there is something to decode. The bank's questions are what slips are taken for.
 */
export async function readDecoded<T>(
  text: string,
  source: string,
  decoder: () => Promise<(raw: unknown) => Decoded<T>>,
  bank?: Bank,
): Promise<Outcome<T>> {
  const name = plainLine(source, 1000)
  const failed = (problems: readonly Problem[]) => ({ ok: false, problems }) as const
  if (!text.trim()) return failed([{ where: name, what: 'is empty' }])
  const conflict = /^<{7} /mu.exec(text)
  if (conflict)
    return failed([
      { where: lineAt(name, text, conflict.index), what: 'has a merge conflict', todo: 'settle it' },
    ])
  const json = parseJson(text)
  if (json.kind === 'tooDeep') return failed([{ where: name, what: 'is nested too deep' }])
  const decode = await decoder()
  if (json.kind === 'value' && !json.repeats) {
    const outcome = decode(json.value)
    if (outcome.ok) return outcome
  }
  if (json.kind === 'notJson' && text.length > longestYaml)
    return failed([{ where: lineAt(name, text, json.offset), what: 'is not JSON, and too long for YAML' }])
  // Only what is wrong, or is YAML, waits for the parser that knows lines and columns.
  const { parseYaml } = await import('./yamlText.ts')
  const yaml = parseYaml(text)
  const outcome =
    json.kind === 'value' || yaml.readable
      ? decode(json.kind === 'value' ? json.value : yaml.value)
      : undefined
  if (outcome?.ok && !yaml.slips.length) return outcome
  const complaints = outcome && !outcome.ok ? outcome.complaints : []
  const found = [
    ...yaml.slips.slice(0, mostProblems).map((slip) => ({ ...slip, todo: undefined })),
    ...complaints.slice(0, mostProblems).map(({ path, what, of, suggest }) => ({
      offset: yaml.offsetOf(path, of),
      what,
      todo: advice(path, suggest, bank),
    })),
  ].toSorted((one, two) => one.offset - two.offset)
  const more = yaml.slips.length + complaints.length - mostProblems
  return failed([
    ...found.slice(0, mostProblems).map(({ offset, what, todo }) => ({
      where: `${name}:${yaml.placeOf(offset)}`,
      what,
      ...(todo !== undefined && { todo }),
    })),
    ...(more > 0 ? [{ where: name, what: `has ${more} more problems` }] : []),
  ])
}

function advice(
  path: readonly PropertyKey[],
  suggest: Complaint['suggest'],
  bank?: Bank,
): string | undefined {
  if (suggest !== 'question' || !bank) return undefined
  const near = closest(
    String(path.at(-1)),
    bank.questions.map(({ id }) => id),
  )
  return near === undefined ? undefined : `did you mean "${near}"?`
}

function lineAt(source: string, text: string, offset: number | undefined): string {
  if (offset === undefined) return source
  const before = text.slice(0, offset).split('\n')
  return `${source}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}
