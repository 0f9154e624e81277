import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { asNdjson } from '../../src/store/transfer/exportAssessments.ts'
import { root } from '../house/sourceFiles.ts'
import { assessmentOf, emptyFolder } from './world.ts'

/** The SQL that the page shows for an engine. */
function shown(engine: string): string {
  const page = readFileSync(path.join(root, '.github/SQL.md'), 'utf8')
  return new RegExp(`## ${engine}\n+\`\`\`sql\n([\\s\\S]*?)\`\`\``, 'u').exec(page)?.[1] ?? ''
}

const sessions = [
  assessmentOf(1, { answers: { deployment: { kind: 'level', level: 1, note: 'a "b" \\ c\td\n{' } } }),
  assessmentOf(2, {
    date: '2026-12-22',
    answers: { deployment: { kind: 'level', level: 2 }, rollback: { kind: 'unknown' } },
  }),
]
const expected = [
  { team: 'Payments', question: 'deployment', kind: 'level', level: 1 },
  { team: 'Payments', question: 'deployment', kind: 'level', level: 2 },
  { team: 'Payments', question: 'rollback', kind: 'unknown', level: null },
]

/** An engine that is installed for this test alone; undefined where it is not. */
async function engine(name: string): Promise<Engine | undefined> {
  try {
    return (await import(name)) as Engine
  } catch {
    return undefined
  }
}

interface Engine {
  readonly DuckDBInstance: { create(file: string): Promise<{ connect(): Promise<Duck> }> }
  readonly PGlite: { create(): Promise<Postgres> }
}
interface Duck {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): unknown }>
}
interface Postgres {
  query(sql: string, values?: unknown[], more?: { blob: Blob }): Promise<{ rows: unknown }>
  close(): Promise<void>
}

const statements = (sql: string) =>
  sql
    .replace(/^--.*$/gmu, '')
    .split(';')
    .map((each) => each.trim())
    .filter(Boolean)

test('the page has SQL for both engines', () => {
  expect(statements(shown('DuckDB'))).toHaveLength(2)
  expect(statements(shown('Postgres'))).toHaveLength(2)
})

test('DuckDB reads an export with the SQL of the page', async (context) => {
  const duck = await engine('@duckdb/node-api')
  if (!duck) return context.skip('@duckdb/node-api is not installed')
  const file = path.join(emptyFolder(), 'boring.ndjson')
  writeFileSync(file, asNdjson(sessions))
  const db = await (await duck.DuckDBInstance.create(':memory:')).connect()
  const [load = '', ask = ''] = statements(shown('DuckDB').replace('boring.ndjson', file))
  await db.run(load)
  expect((await db.runAndReadAll(ask)).getRowObjectsJson()).toMatchObject(expected)
}, 60_000)

test('Postgres reads an export with the SQL of the page', async (context) => {
  const pglite = await engine('@electric-sql/pglite')
  if (!pglite) return context.skip('@electric-sql/pglite is not installed')
  const db = await pglite.PGlite.create()
  const [create = '', ask = ''] = statements(shown('Postgres').replace(/^\\copy.*$/gmu, ''))
  // What psql's \copy does with a file here, COPY does with a blob.
  const copy = /^\\(copy sessions from) '[^']+' (.*)$/mu.exec(shown('Postgres'))
  await db.query(create)
  await db.query(`${copy?.[1]} '/dev/blob' ${copy?.[2]}`, [], { blob: new Blob([asNdjson(sessions)]) })
  expect((await db.query(ask)).rows).toMatchObject(expected)
  await db.close()
}, 60_000)
