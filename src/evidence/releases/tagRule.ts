const manyShapes = 40

/** A regular expression that matches tags of these names with any other numbers in them. */
export function tagRule(names: readonly string[]): string {
  const shapes = [...new Set(names.map(shapeOf))].toSorted()
  if (shapes.length <= manyShapes) return `^(?:${shapes.join('|')})$`
  const ends = new Set(shapes.map((shape) => /\\d\+(?:\\?[^a-z\d]\\d\+)*$/iu.exec(shape)?.[0] ?? shape))
  return `^(?:.*(?:${[...ends].toSorted().join('|')}))$`
}

function shapeOf(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&').replace(/\d+/gu, '\\d+')
}
