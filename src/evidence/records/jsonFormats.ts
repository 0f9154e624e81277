import { productionAt, successAt } from './format.ts'
import type { Format } from './format.ts'
import type { RowReader } from './rowReader.ts'

// GitHub marks a deployment inactive only after it had succeeded and another took its place.
const githubStates = { active: true, inactive: true }

const statusPaths = ['status', 'state', 'latestStatus.state', 'latest_status.state', 'statuses.0.state']

/** The lists that the tools of GitHub and GitLab print, and CDEvents. */
export const jsonFormats: readonly Format[] = [
  {
    name: 'releases of gh release list',
    fits: (row) => row.has('tagName'),
    read(row) {
      const stable = !row.flag('isDraft') && !row.flag('isPrerelease')
      const id = row.needText('tagName')
      return { kind: 'release', id, stable, time: stable ? row.needTime('publishedAt') : 0 }
    },
  },
  {
    name: 'releases of GitHub',
    fits: (row) => row.has('tag_name') && row.has('draft'),
    read(row) {
      const stable = !row.flag('draft') && !row.flag('prerelease')
      const id = row.needText('tag_name')
      return { kind: 'release', id, stable, time: stable ? row.needTime('published_at') : 0 }
    },
  },
  {
    name: 'releases of GitLab',
    fits: (row) => row.has('tag_name') && row.has('released_at'),
    read: (row) => ({
      kind: 'release',
      id: row.needText('tag_name'),
      stable: !(row.has('upcoming_release') && row.flag('upcoming_release')),
      time: row.needTime('released_at'),
    }),
  },
  {
    name: 'deployments of GitLab',
    fits: (row) => row.has('environment.name'),
    read: (row) => ({
      kind: 'deployment',
      id: row.needText('id'),
      time: row.time('deployable.finished_at') ?? row.needTime('created_at'),
      production: productionAt(row, 'environment.name'),
      succeeded: successAt(row, 'status'),
    }),
  },
  {
    name: 'deployments of GitHub',
    fits: (row) => row.has('environment') && (row.has('created_at') || row.has('createdAt')),
    read(row) {
      const status = statusPaths.find(row.has)
      if (!status)
        row.fault('it does not say whether it succeeded', 'export the state of its latest status as "state"')
      return {
        kind: 'deployment',
        id: row.text('id') ?? row.text('databaseId'),
        time: row.needTime(row.has('created_at') ? 'created_at' : 'createdAt'),
        production: productionAt(row, 'environment'),
        succeeded: status !== undefined && successAt(row, status, githubStates),
      }
    },
  },
  { name: 'CDEvents', fits: (row) => row.has('context.type'), read: readEvent },
  {
    name: 'CDEvents in CloudEvents',
    fits: (row) => row.has('data.context.type'),
    read: (row) => readEvent(row, 'data.'),
  },
]

function readEvent(row: RowReader, within: string = ''): ReturnType<Format['read']> {
  const at = (path: string) => `${within}${path}`
  const [, , subject, predicate] = row.needText(at('context.type')).split('.')
  const id = row.needText(at('context.id'))
  const time = row.needTime(at('context.timestamp'))
  switch (`${subject} ${predicate}`) {
    case 'service deployed':
    case 'service upgraded':
      return {
        kind: 'deployment',
        id,
        time,
        production: productionAt(row, at('subject.content.environment.id')),
        succeeded: true,
      }
    case 'incident detected':
    case 'incident reported':
      return { kind: 'opened', id, time, incident: row.needText(at('subject.id')) }
    case 'incident resolved':
      return { kind: 'resolved', id, time, incident: row.needText(at('subject.id')) }
  }
  return { kind: 'other', id }
}
