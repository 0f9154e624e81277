/** What is looked for among the files of a repository, by the path alone. */
export const fileKinds = {
  pipeline: {
    title: 'Pipeline',
    path: /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|(?:.*\/)?Jenkinsfile(?:\.[^/]*)?|(?:.*\/)?\.?azure-pipelines[^/]*\.ya?ml|\.circleci\/config\.yml)$/u,
  },
  releaseAutomation: {
    title: 'Release automation',
    path: /^(?:.*\/)?(?:\.releaserc(?:\.[a-z]+)?|release\.config\.[cm]?[jt]s|\.changeset\/config\.json|\.?release-please-(?:config|manifest)\.json|\.goreleaser\.ya?ml|lerna\.json|\.versionrc(?:\.[a-z]+)?|\.release-it\.(?:json|ya?ml|[cm]?js|toml)|\.autorc|jreleaser\.(?:yml|toml|json)|release-plz\.toml|cliff\.toml|\.bumpversion\.(?:cfg|toml)|fastlane\/Fastfile|semantic-release\.(?:json|toml))$/u,
  },
  tests: {
    title: 'Tests',
    path: /(?:^|\/)(?:tests?|__tests__|specs?|e2e|cypress)\/.*\.(?:[cm]?[jt]sx?|py|rb|go|java|kts?|cs|fs|php|swift|scala|rs|exs?|dart|cc|cpp|c|mm?|groovy|clj[cs]?|hs|erl|lua|pl|t|R|sh|bats|feature|robot)$|(?:[._-](?:test|spec)\.[a-z]+|_test\.(?:go|py|rb|exs?|dart|cc|cpp)|_spec\.rb|\/test_[^/]+\.py|^test_[^/]+\.py|Tests?\.(?:java|kt|cs|php|swift|scala))$/u,
  },
  migrations: {
    title: 'Database migrations',
    path: /(?:^|\/)(?:db\/migrate|migrations?|db\/changelog|alembic\/versions)\/.*\.(?:sql|rb|py|ts|js|php|go|exs?|xml|ya?ml|java|kt|cs)$|(?:^|\/)V\d+(?:[._]\d+)*__[^/]+\.sql$/u,
  },
  infrastructure: {
    title: 'Infrastructure code',
    path: /(?:\.(?:tf|bicep)|(?:^|\/)(?:Pulumi\.ya?ml|cdk\.json|Chart\.yaml|kustomization\.ya?ml|serverless\.ya?ml|helmfile\.ya?ml|ansible\.cfg|terragrunt\.hcl|app\.yaml|fly\.toml|Procfile))$/u,
  },
  flags: {
    title: 'Feature flag SDK',
    path: /(?:^|\/)(?:package\.json|requirements[^/]*\.txt|pyproject\.toml|Pipfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|Cargo\.toml|composer\.json|mix\.exs|[^/]+\.csproj|Directory\.Packages\.props|pubspec\.yaml)$/u,
  },
  codeowners: { title: 'Code owners', path: /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/u },
  runbooks: {
    title: 'Runbooks',
    path: /(?:^|\/)(?:run-?books?|playbooks?)\/.*\.(?:md|adoc|rst|txt)$|(?:^|\/)[^/]*(?:run[-_]?book|rollback|releasing|release[-_](?:process|checklist))[^/]*\.(?:md|adoc|rst|txt)$/iu,
  },
} as const satisfies Record<string, { readonly title: string; readonly path: RegExp }>

export type FileKind = keyof typeof fileKinds

/** The kinds in the order in which they are shown. */
export const fileKindNames: readonly FileKind[] = [
  'pipeline',
  'releaseAutomation',
  'tests',
  'migrations',
  'infrastructure',
  'flags',
  'codeowners',
  'runbooks',
]
