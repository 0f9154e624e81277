import type { Nodes, Root } from 'mdast'

/** A task as it stands in an edited report: its mark, its words, and what is written below it. */
export interface FoundTask {
  /** The names in its marks; a task that was merged with another has two. */
  readonly marks: readonly string[]
  readonly title: string
  /** Whether its box is ticked; undefined where it has no box. */
  readonly box: boolean | undefined
  /** What stands where its box would, and is neither ticked nor empty for certain. */
  readonly oddBox?: string
  /** Whether it stands in a cell of a table, apart from what is said of it in others. */
  readonly isInTable?: true
  readonly isStruck: boolean
  /** The lines below it, without bullets. */
  readonly fields: readonly string[]
  /** The heading that it stands under. */
  readonly under: string | undefined
  readonly isAmongExperiments: boolean
  readonly line: number
}

/** The heading of the first experiments, under which every task is expected to be one of ours. */
const experiments = 'Try this now'

/** The tasks of a report in the order in which they stand, and the ids of the assessments that it was written from. */
export function findTasks(root: Root): {
  readonly reports: readonly string[]
  readonly tasks: readonly FoundTask[]
} {
  const tasks: FoundTask[] = []
  const reports: string[] = []
  let under: string | undefined
  const walk = (node: Nodes, siblings: readonly Nodes[], isInTask: boolean): void => {
    if (node.type === 'listItem') {
      const task = taskIn(node, node.children, under)
      // What a team lists below a task of ours, with boxes or without, is its own.
      if (task.marks.length || !isInTask) tasks.push(task)
      for (const child of node.children) {
        if (child.type === 'list') walk(child, node.children, isInTask || task.marks.length > 0)
      }
      return
    }
    if (node.type === 'html' || node.type === 'paragraph' || node.type === 'heading') {
      const found = marksIn(node)
      reports.push(...found.flatMap((name) => (name.startsWith('report:') ? [name.slice(7)] : [])))
      const isTask = found.some((name) => !name.startsWith('report:'))
      if (isTask) tasks.push(taskIn(node, [node, ...following(node, siblings)], under))
      else if (node.type === 'heading') under = textOf(node)
      return
    }
    if (node.type === 'table') {
      for (const name of marksIn(node))
        tasks.push({ ...taskIn(node, [], under), marks: [name], isInTable: true })
      return
    }
    if ('children' in node) for (const child of node.children) walk(child, node.children, isInTask)
  }
  walk(root, [], false)
  return { reports, tasks: tasks.filter(({ marks, box }) => marks.length > 0 || box !== undefined) }
}

/** What belongs to a task that is no longer in a list: all up to the next heading or mark. */
function following(node: Nodes, siblings: readonly Nodes[]): readonly Nodes[] {
  const rest = siblings.slice(siblings.indexOf(node) + 1)
  const end = rest.findIndex((other) => other.type === 'heading' || marksIn(other).length > 0)
  const [mine, next] = [end < 0 ? rest : rest.slice(0, end), rest[end]]
  if (next?.type !== 'list') return mine
  const other = next.children.findIndex((item) => marksIn(item).length > 0)
  return [...mine, { ...next, children: next.children.slice(0, other) }]
}

function taskIn(node: Nodes, blocks: readonly Nodes[], under: string | undefined): FoundTask {
  const [first, ...rest] = blocks
  const head = first ?? node
  const words = textOf(head)
  const checked = node.type === 'listItem' && typeof node.checked === 'boolean' ? node.checked : undefined
  const { title, box, oddBox } = boxIn(words, checked)
  return {
    marks: blocks
      .flatMap((block) => (block.type === 'list' ? [] : marksIn(block)))
      .filter((name) => !name.startsWith('report:')),
    title: title.trim(),
    box,
    ...(oddBox !== undefined && { oddBox }),
    isStruck: isStruck(head),
    fields: rest.flatMap(linesOf),
    under,
    isAmongExperiments: under?.trim() === experiments,
    line: node.position?.start.line ?? 1,
  }
}

/** The box of a task: the one that the parser saw, or one that was drawn or typed before its title. */
function boxIn(
  words: string,
  checked: boolean | undefined,
): { readonly title: string; readonly box: boolean | undefined; readonly oddBox?: string } {
  const found = /^\s*(?:([☑✅✔☒☐⬜])\ufe0f?|\[([^[\]]{0,2})\](?=\s))\s*(.*)$/su.exec(words)
  if (!found) return { title: words, box: checked }
  const [, sign, typed = '', title = ''] = found
  const drawn = sign === undefined ? boxTyped.get(typed.trim().toLowerCase()) : !'☐⬜'.includes(sign)
  if (drawn === undefined || (checked !== undefined && checked !== drawn))
    return {
      title,
      box: checked,
      oddBox: `${checked === undefined ? '' : '[ ] and '}${sign ?? `[${typed}]`}`,
    }
  return { title, box: checked ?? drawn }
}

const boxTyped: ReadonlyMap<string, boolean> = new Map([
  ['x', true],
  ['', false],
])

/** The lines of what stands below a task; lists inside lists too, but nothing of another task. */
function linesOf(node: Nodes): readonly string[] {
  if (node.type === 'list')
    return node.children.flatMap((item) => (marksIn(item).length ? [] : linesOfItem(item.children)))
  if (node.type === 'blockquote') return node.children.flatMap(linesOf)
  return node.type === 'html'
    ? []
    : textOf(node, false)
        .split('\n')
        .map((line) => line.trim())
}

/** The lines of an item; what stands below a label that says nothing itself is what it says. */
function linesOfItem([first, ...below]: readonly Nodes[]): readonly string[] {
  const lines = first ? linesOf(first) : []
  const further = below.flatMap(linesOf)
  const [label, ...rest] = [...lines, ...further]
  const isLabel = label !== undefined && /^[^:]{1,30}:$/u.test(label)
  return isLabel && rest.length ? [`${label} ${rest.join(', ')}`] : [...lines, ...further]
}

/** Whether all the words of a line are struck through. */
function isStruck(node: Nodes): boolean {
  if (!('children' in node)) return false
  const said = node.children.filter((child) => textOf(child).trim() !== '')
  return (
    said.length > 0 &&
    said.every((child) => child.type === 'delete' || (child.type !== 'text' && isStruck(child)))
  )
}

const ours = /<!--\s*boring:([\w:.-]+)\s*-->/gu

/** The names in the marks of a node; also where an editor has turned a comment into text. Code is left alone. */
function marksIn(node: Nodes): readonly string[] {
  if (node.type === 'html' || node.type === 'text')
    return [...node.value.matchAll(ours)].flatMap(([, name]) => name ?? [])
  if (!('children' in node)) return []
  return [...node.children].flatMap((child: Nodes) => marksIn(child))
}

/** The words of a node; those that are struck out only `withStruck`, for who is crossed out is no longer meant. */
function textOf(node: Nodes, withStruck: boolean = true): string {
  if (node.type === 'delete' && !withStruck) return ''
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll(ours, '')
  if (node.type === 'break') return '\n'
  return 'children' in node
    ? [...node.children].map((child: Nodes) => textOf(child, withStruck)).join('')
    : ''
}
