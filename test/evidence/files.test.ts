import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

import { readPipeline } from '../../src/evidence/files/readPipeline.ts'
import { gather } from './gather.ts'
import { repository } from './repository.ts'

test('each kind of file is seen where it lies, and what is not seen lowers nothing', async () => {
  const { path: clone, files, commit } = repository()
  commit({ on: '2026-01-01' })
  const none = await gather(clone, '2026-04-01')
  expect(none.files).toMatchObject({
    pipeline: { state: 'not seen' },
    tests: { state: 'not seen' },
    approvals: 'cannot know',
  })
  files(
    {
      '.gitlab-ci.yml': 'build: { script: make }\n',
      '.changeset/config.json': '{}',
      'src/thing_test.go': '',
      'db/migrate/20240101_users.rb': '',
      'infra/main.tf': '',
      'app/package.json': '{"dependencies":{"@launchdarkly/node-server-sdk":"9"}}',
      '.github/CODEOWNERS': '* @all',
      'docs/runbooks/db.md': '',
      'contest/readme.md': '',
    },
    { on: '2026-01-02' },
  )
  const { files: seen } = await gather(clone, '2026-04-01')
  expect(
    Object.fromEntries(Object.entries(seen).map(([kind, one]) => [kind, one.examples ?? one])),
  ).toMatchObject({
    pipeline: ['.gitlab-ci.yml'],
    releaseAutomation: ['.changeset/config.json'],
    tests: ['src/thing_test.go'],
    migrations: ['db/migrate/20240101_users.rb'],
    infrastructure: ['infra/main.tf'],
    flags: ['app/package.json'],
    codeowners: ['.github/CODEOWNERS'],
    runbooks: ['docs/runbooks/db.md'],
  })
})

test('files of the working tree and links are not looked at', async () => {
  const { path: clone, files } = repository()
  execFileSync('ln', ['-s', '/etc/passwd', path.join(clone, 'CODEOWNERS')])
  files({ 'a.txt': '' }, { on: '2026-01-02' })
  execFileSync('touch', [path.join(clone, 'main.tf')])
  const { files: seen } = await gather(clone, '2026-04-01')
  expect([seen.codeowners.state, seen.infrastructure.state]).toEqual(['not seen', 'not seen'])
})

test('a manifest without a flag SDK is not one with', async () => {
  const { path: clone, files } = repository()
  files({ 'package.json': '{"dependencies":{"react":"19"}}' }, { on: '2026-01-02' })
  expect((await gather(clone, '2026-04-01')).files.flags.state).toBe('not seen')
})

const github = '.github/workflows/ship.yml'

test.each([
  ['on: push\njobs: { deploy: { steps: [] } }', ['push'], true],
  ['"on": [push, pull_request]\njobs: { build: { steps: [] } }', ['push', 'pull_request'], false],
  ['on: { push: { branches: [main] } }\njobs: { a: { environment: { name: production } } }', ['push'], true],
  ['on: { push: { branches: [release] } }\njobs: { a: { environment: production } }', ['push'], false],
  ['on: { push: { tags: ["v*"] } }\njobs: { a: { environment: production } }', ['push of a tag'], false],
  ['on: { push: { tags: ["v*"], branches: [main] } }\njobs: { deploy: {} }', ['push'], true],
  ['on: { push: { branches: ["**"] } }\njobs: { a: { environment: staging } }', ['push'], false],
  ['on: { push: { branches-ignore: [main] } }\njobs: { deploy: {} }', ['push'], false],
  [
    '# deploy on push\non: workflow_dispatch\njobs: { a: { environment: production } }',
    ['workflow_dispatch'],
    false,
  ],
  ['on: push\njobs: { a: { steps: [{ name: Deploy to production, run: x }] } }', ['push'], true],
  ['on: push\njobs: { a: { steps: [{ name: Deploy docs, run: x }] } }', ['push'], false],
])('a GitHub workflow: %s', async (text, triggers, deploysOnPush) => {
  expect(await readPipeline(github, text, 'main')).toMatchObject({
    system: 'GitHub Actions',
    triggers,
    deploysOnPush,
  })
})

test('a GitHub workflow that deploys only when it is started by hand waits for a person', async () => {
  const text = 'on: workflow_dispatch\njobs: { a: { environment: production } }'
  expect(await readPipeline(github, text, 'main')).toMatchObject({ gates: ['started by hand'] })
})

test('a GitLab pipeline: manual jobs, on the job or in its rules, through anchors', async () => {
  const text = `
.base: &base
  environment: production
deploy: { <<: *base, script: x }
by-hand: { <<: *base, when: manual }
rules-by-hand: { <<: *base, rules: [{ if: $X, when: manual }] }
`
  expect(await readPipeline('.gitlab-ci.yml', text, 'main')).toMatchObject({
    system: 'GitLab CI',
    gates: ['by-hand: when: manual', 'rules-by-hand: when: manual'],
    deploysOnPush: true,
  })
  const onTags = 'deploy: { environment: production, only: [tags] }'
  expect(await readPipeline('.gitlab-ci.yml', onTags, 'main')).toMatchObject({ deploysOnPush: false })
})

test('CircleCI: approvals', async () => {
  const free = 'workflows:\n  all:\n    jobs:\n      - build\n      - deploy: { requires: [build] }\n'
  expect(await readPipeline('.circleci/config.yml', free, 'main')).toMatchObject({
    gates: [],
    deploysOnPush: true,
  })
  const held =
    'workflows:\n  all:\n    jobs:\n      - hold: { type: approval }\n      - deploy: { requires: [hold] }\n'
  expect(await readPipeline('.circleci/config.yml', held, 'main')).toMatchObject({
    gates: ['hold: type: approval'],
    deploysOnPush: false,
  })
})

test('Azure: triggers and manual validation', async () => {
  const text =
    'trigger: [main]\npr: none\nstages:\n  - stage: a\n    jobs:\n      - deployment: deploy_production\n        steps: [{ task: ManualValidation@0 }]\n'
  expect(await readPipeline('azure-pipelines.yml', text, 'main')).toMatchObject({
    system: 'Azure Pipelines',
    triggers: ['trigger'],
    gates: ['ManualValidation@0'],
    deploysOnPush: false,
  })
  const free = text.replace('ManualValidation@0', 'Bash@3')
  expect(await readPipeline('azure-pipelines.yml', free, 'main')).toMatchObject({
    gates: [],
    deploysOnPush: true,
  })
})

test.each([
  ['Jenkinsfile', 'pipeline { input "go?" }'],
  [github, 'on: [push'],
  [
    github,
    `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n ? `b${n - 1}` : 'a'},*${n ? `b${n - 1}` : 'a'}]`).join('\n')}\n`,
  ],
  [github, `on: push\n${'#'.repeat(300_000)}`],
  [github, `on: ${'['.repeat(20_000)}`],
])('%s that cannot be read is only there (%#)', async (file, text) => {
  const pipeline = await readPipeline(file, text, 'main')
  expect(pipeline.triggers).toBeUndefined()
  expect(pipeline.deploysOnPush).toBe(false)
})
