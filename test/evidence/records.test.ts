import { expect, test } from 'vitest'

import { deliveryMetricsOf } from '../../src/evidence/records/deliveryMetrics.ts'
import type { DeliveryMetrics } from '../../src/evidence/records/deliveryMetrics.ts'
import { mergeRecords } from '../../src/evidence/records/mergeRecords.ts'
import { parseRecords } from '../../src/evidence/records/parseRecords.ts'
import type { RecordFile } from '../../src/evidence/records/record.ts'
import { windowUntil } from '../../src/evidence/measures/window.ts'
import { at } from './repository.ts'
import { cpuTime } from '../cpuTime.ts'

function read(text: string, file = 'records'): RecordFile {
  const parsed = parseRecords(text, file)
  if (parsed.kind === 'bad records') throw new Error(JSON.stringify(parsed.problems))
  return parsed
}

function metrics(...texts: readonly string[]): DeliveryMetrics {
  const merged = mergeRecords(texts.map((text, index) => read(text, `file ${index + 1}`)))
  if (merged.kind === 'bad records') throw new Error(JSON.stringify(merged.problems))
  return deliveryMetricsOf(merged, windowUntil(at('2026-07-01')))
}

const deployments = `time,environment,status,sha,id
2026-06-01T10:00:00Z,production,success,a1,1
2026-06-03T10:00:00Z,production,failure,a2,2
2026-06-04T10:00:00Z,staging,success,a3,3
2026-06-05T12:00:00+02:00,production,success,a4,4
2026-06-20T10:00:00Z,production,success,a5,5
2026-06-20T10:00:00Z,production,success,a5,5
`
const incidents = `opened,resolved,deployment
2026-06-05T11:00:00Z,2026-06-05T13:00:00Z,
2026-06-05T11:30:00Z,2026-06-05T12:30:00Z,
2026-06-21T10:00:00Z,2026-06-21T18:00:00Z,1
2026-06-15T10:00:00Z,2026-06-15T11:00:00Z,
2026-06-22T10:00:00Z,,
`

test('only successes in production are deployments, and a repeated id is one', () => {
  const { deployments: done, left } = metrics(deployments)
  // 1, 4 and 5, in two of the four weeks before 1 July; observed from 1 June 10:00 on.
  expect(done).toMatchObject({ n: 3, days: 3, cadence: 'less' })
  expect(done?.observedDays).toBeCloseTo(29 + 14 / 24, 10)
  expect(done?.perMonth).toBeCloseTo(3 / ((29 + 14 / 24) / 30.4375), 10)
  expect(left).toEqual({ failed: 1, elsewhere: 1, unstable: 0 })
})

test('an incident belongs to the deployment it names, else to the latest within 7 days before it', () => {
  const shown = metrics(deployments, incidents)
  // Two belong to 4, one names 1, the fourth comes ten days after 4, the last belongs to 5 and is open.
  expect(shown.incidents).toEqual({ n: 5, linked: 4, open: 1 })
  expect(shown.changeFailRate).toEqual({ value: 1, failed: 3, n: 3 })
  // Linked and resolved took 2, 1 and 8 hours.
  expect(shown.recovery).toEqual({ medianHours: 2, n: 3 })
})

test('without one of the two there is no change fail rate', () => {
  expect(metrics(deployments).changeFailRate).toBeNull()
  expect(metrics(incidents)).toMatchObject({ deployments: null, changeFailRate: null, recovery: null })
})

test('a time without a zone is UTC, and is counted', () => {
  const file = read(
    'time,environment,status\n2026-06-01T10:00,production,success\n2026-06-02 11:00:00Z,prod,succeeded\n',
  )
  expect(file.zoneless).toBe(1)
  expect(file.records.map((record) => 'time' in record && record.time)).toEqual([
    at('2026-06-01T10:00'),
    at('2026-06-02T11:00'),
  ])
})

test('what Excel writes: a mark, semicolons, CRLF, quotes, empty rows and columns, a line that names the separator', () => {
  const excel =
    '\ufeffsep=;\r\nTime;"Environment";Status;Comment;\r\n2026-06-01T10:00:00Z;"Production";Success;"went; ""well""\r\nreally";\r\n;;;;\r\n2026-06-02T10:00:00Z;Production;Failed;;\r\n'
  const file = read(excel)
  expect(file.records.map(({ line }) => line)).toEqual([3, 6])
  expect(file.unread).toEqual(['comment'])
  expect(read(excel.replaceAll('\r\n', '\r')).records.map(({ line }) => line)).toEqual([3, 6])
})

test('releases of gh release list leave out drafts and pre-releases', () => {
  const list = JSON.stringify([
    {
      tagName: 'v2',
      publishedAt: '2026-06-20T10:00:00Z',
      createdAt: '2026-06-19T10:00:00Z',
      isPrerelease: false,
      isDraft: false,
    },
    {
      tagName: 'v2-rc',
      publishedAt: '2026-06-10T10:00:00Z',
      createdAt: '2026-06-10T10:00:00Z',
      isPrerelease: true,
      isDraft: false,
    },
    {
      tagName: 'v3',
      publishedAt: null,
      createdAt: '2026-06-25T10:00:00Z',
      isPrerelease: false,
      isDraft: true,
    },
  ])
  expect(metrics(list)).toMatchObject({ releases: { n: 1 }, deployments: null, left: { unstable: 2 } })
})

test('deployments of GitHub: a later inactive one had succeeded', () => {
  const list = JSON.stringify([
    { id: 1, environment: 'production', created_at: '2026-06-01T10:00:00Z', state: 'inactive' },
    {
      id: 2,
      environment: 'production',
      created_at: '2026-06-02T10:00:00Z',
      latestStatus: { state: 'SUCCESS' },
    },
    {
      id: 3,
      environment: 'production',
      created_at: '2026-06-03T10:00:00Z',
      statuses: [{ state: 'failure' }],
    },
    { databaseId: 4, environment: 'staging', createdAt: '2026-06-03T10:00:00Z', state: 'ACTIVE' },
  ])
  expect(metrics(list)).toMatchObject({ deployments: { n: 2 }, left: { failed: 1, elsewhere: 1 } })
})

test('releases and deployments of GitLab; a deployment is dated by the end of its job', () => {
  const releases =
    '[{"tag_name":"v1","released_at":"2026-06-01T10:00:00.123Z"},{"tag_name":"v2","released_at":"2026-08-01T10:00:00Z","upcoming_release":true}]'
  const list = JSON.stringify([
    {
      id: 7,
      status: 'success',
      created_at: '2026-06-30T23:00:00Z',
      environment: { name: 'production' },
      deployable: { finished_at: '2026-07-01T00:30:00Z' },
    },
    { id: 8, status: 'success', created_at: '2026-06-30T23:00:00Z', environment: { name: 'production' } },
    { id: 9, status: 'running', created_at: '2026-06-30T23:00:00Z', environment: { name: 'production' } },
  ])
  expect(metrics(releases)).toMatchObject({ releases: { n: 1 }, left: { unstable: 1 } })
  expect(metrics(list)).toMatchObject({ deployments: { n: 1 }, left: { failed: 1 } })
})

const event = (type: string, timestamp: string, subject: object, id = `${type} ${timestamp}`) =>
  JSON.stringify({
    context: { version: '0.4.1', type: `dev.cdevents.${type}.0.2.0`, id, timestamp },
    subject,
  })
const production = { id: 'shop', content: { environment: { id: 'production' } } }

test('CDEvents line by line: deployments, and incidents from their ends', () => {
  const events = [
    event('service.deployed', '2026-06-01T10:00:00Z', production),
    event('service.upgraded', '2026-06-02T10:00:00Z', production),
    event('service.upgraded', '2026-06-02T10:00:00Z', production),
    event('build.finished', '2026-06-02T10:00:00Z', { id: 'b' }),
    event('incident.detected', '2026-06-02T11:00:00Z', { id: 'i1' }),
    event('incident.reported', '2026-06-02T11:10:00Z', { id: 'i1' }),
    event('incident.resolved', '2026-06-02T14:00:00Z', { id: 'i1' }),
  ].join('\n')
  expect(metrics(events)).toMatchObject({
    deployments: { n: 2 },
    incidents: { n: 1, linked: 1 },
    changeFailRate: { value: 0.5 },
    recovery: { medianHours: 3 },
  })
})

test('pages of a list one after the other are one list', () => {
  expect(
    read(
      '[{"tag_name":"a","released_at":"2026-06-01T10:00:00Z"}]\n[{"tag_name":"b","released_at":"2026-06-02T10:00:00Z"}]',
    ).records,
  ).toHaveLength(2)
})

test('the same id with something else is refused, in one file and over two', () => {
  const one = 'time,environment,status,id\n2026-06-01T10:00:00Z,production,success,1\n'
  const merged = mergeRecords([read(one, 'a.csv'), read(one.replace('06-01', '06-02'), 'b.csv')])
  expect(merged).toMatchObject({ kind: 'bad records', problems: [{ file: 'b.csv', line: 2 }] })
})

const table = 'time,environment,status,sha,id\n'
const good = '2026-06-01T10:00:00Z,production,success,a,1\n'
const release = '{"tagName":"v1","publishedAt":"2026-06-01T10:00:00Z","isPrerelease":false,"isDraft":false}'

/** Text of the file, the line at fault, and a part of what is said. */
const badFiles: readonly (readonly [text: string, line: number, what: string])[] = [
  ['', 1, 'no records'],
  [' \n\n', 1, 'no records'],
  [table, 1, 'no records'],
  ['[]', 1, 'no records'],
  ['when,where,what\n1,2,3\n', 1, 'no format'],
  [table.replaceAll(',', '\t') + good.replaceAll(',', '\t'), 1, 'no format'],
  [`sep=|\n${table}${good}`, 1, 'parted by'],
  [`${table}${good}03/04/2026 10:00,production,success,a,2\n`, 3, 'ISO 8601'],
  [`${table}${good}4.3.2026 10:00,production,success,a,2\n`, 3, 'ISO 8601'],
  [`${table}${good}46090.5,production,success,a,2\n`, 3, 'ISO 8601'],
  [`${table}${good}1780308000,production,success,a,2\n`, 3, 'ISO 8601'],
  [`${table}2026-02-30T10:00:00Z,production,success,a,1\n`, 2, 'ISO 8601'],
  [`${table}2026-06-01,production,success,a,1\n`, 2, 'ISO 8601'],
  [`${table}2026-06-01T25:00:00Z,production,success,a,1\n`, 2, 'ISO 8601'],
  [`${table}2026-06-01T10:00:00 CEST,production,success,a,1\n`, 2, 'ISO 8601'],
  [`${table}${good},production,success,a,2\n`, 3, 'time is missing'],
  [`${table}${good}2026-06-01T10:00:00Z,,success,a,2\n`, 3, 'environment is missing'],
  [`${table}${good}2026-06-01T10:00:00Z,production,,a,2\n`, 3, 'status is missing'],
  [`${table}${good}2026-06-01T10:00:00Z,production,fine,a,2\n`, 3, 'neither success nor failure'],
  [`${table}${good}2026-06-01T10:00:00Z,production,success,a,2,more\n`, 3, '6 cells under 5'],
  [`${table}${good}"2026-06-01T10:00:00Z,production\n,success,a,2\n`, 3, 'quotation mark is opened'],
  [`${table}${good}2026-06-01T10:00:00Z,pro"duction,success,a,2\n`, 3, 'inside a cell'],
  [`time,environment,status,time\n${good}`, 1, 'twice'],
  ['opened,resolved,deployment\n2026-06-01T10:00:00Z,2026-06-01T09:00:00Z,\n', 2, 'before opened'],
  ['opened,resolved,deployment\n2026-06-01T10:00:00Z,soon,\n', 2, 'ISO 8601'],
  [`[\n${release},\n{"tagName":"v2"}\n]`, 3, 'isDraft is neither'],
  [
    `[\n${release},\n{"tagName":"v2","publishedAt":null,"isPrerelease":false,"isDraft":false}]`,
    3,
    'publishedAt is missing',
  ],
  [`[${release},${release.replace('v1', 'v2').replace('06-01', '06-31')}]`, 1, 'item 2: publishedAt'],
  [`[\n${release},\n{"tagName":}\n]`, 3, 'not JSON'],
  [`[\n${release},\n7\n]`, 3, 'not an object'],
  [`[\n${release},\n`, 3, 'ends too early'],
  [`[\n${release}\n] and more`, 3, 'outside the list'],
  ['{\n  "message": "Not Found"\n}', 1, 'not JSON'],
  ['{"message":"Not Found"}', 1, 'no format'],
  [
    `[\n${release},\n{"id":1,"environment":"production","created_at":"2026-06-01T10:00:00Z"}]`,
    3,
    'not those of',
  ],
  ['[\n{"id":1,"environment":"production","created_at":"2026-06-01T10:00:00Z"}]', 2, 'does not say whether'],
  [
    `${event('service.deployed', '2026-06-01T10:00:00Z', production)}\n${event('service.deployed', 'yesterday', production)}`,
    2,
    'ISO 8601',
  ],
  [
    event('service.deployed', '2026-06-01T10:00:00Z', { id: 'shop', content: {} }),
    1,
    'environment.id is missing',
  ],
]

test.each(badFiles)('%j is refused in line %i', (text, line, what) => {
  const parsed = parseRecords(text, 'bad.csv')
  if (parsed.kind === 'records') throw new Error('it was taken')
  expect(parsed.problems[0]).toMatchObject({ file: 'bad.csv', line, what: expect.stringContaining(what) })
})

test('every bad row is named, and what it holds is made harmless', () => {
  const parsed = parseRecords(
    `${table}\u001b]52;c;eA==\u0007x,production,success,a,1\n${good},,,,9\n`,
    'bad.csv',
  )
  expect(parsed).toMatchObject({ kind: 'bad records' })
  const problems = parsed.kind === 'bad records' ? parsed.problems : []
  expect(problems.map(({ line }) => line)).toEqual([2, 4, 4, 4])
  expect(JSON.stringify(problems)).not.toMatch(/\\u001b|\\u0007/u)
})

test('deep or long files are refused or read quickly', () => {
  const worked = cpuTime()
  expect(parseRecords(`[${'['.repeat(100_000)}`, 'deep').kind).toBe('bad records')
  expect(parseRecords(`${table}"${'x'.repeat(5_000_000)}`, 'long').kind).toBe('bad records')
  expect(parseRecords(`${table}${good.repeat(20_000)}`, 'many').kind).toBe('records')
  expect(worked()).toBeLessThan(8_000)
})
