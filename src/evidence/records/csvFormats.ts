import { productionAt, successAt } from './format.ts'
import type { Format } from './format.ts'

/** The tables that are read, by the columns that they must have; further columns may be there. */
export const csvFormats: readonly (Format & { readonly columns: readonly string[] })[] = [
  {
    name: 'deployments as CSV',
    columns: ['time', 'environment', 'status', 'sha', 'id'],
    fits: (row) => ['time', 'environment', 'status'].every(row.has),
    read: (row) => ({
      kind: 'deployment',
      id: row.text('id'),
      time: row.needTime('time'),
      production: productionAt(row, 'environment'),
      succeeded: successAt(row, 'status'),
    }),
  },
  {
    name: 'incidents as CSV',
    columns: ['opened', 'resolved', 'deployment', 'id'],
    fits: (row) => ['opened', 'resolved'].every(row.has),
    read(row) {
      const [opened, resolved] = [row.needTime('opened'), row.time('resolved')]
      if (resolved !== undefined && resolved < opened) {
        row.fault('resolved is before opened', 'correct one of the two')
      }
      return { kind: 'incident', id: row.text('id'), opened, resolved, deployment: row.text('deployment') }
    },
  },
]
