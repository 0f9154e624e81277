/** The argument that names an assessment. */
export const whichArgument = ['[which]', 'an id or its start, "latest", a team, or a file', 'latest'] as const
