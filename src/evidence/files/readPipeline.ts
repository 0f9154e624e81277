import { azurePipeline } from './azurePipeline.ts'
import { circlePipeline } from './circlePipeline.ts'
import { githubWorkflow } from './githubWorkflow.ts'
import { gitlabPipeline } from './gitlabPipeline.ts'
import { parseYaml } from './parseYaml.ts'
import type { Pipeline } from './pipeline.ts'

/** What a pipeline file says, by where it lies; only that it is there, where it cannot be read as YAML. */
export async function readPipeline(
  path: string,
  text: string | undefined,
  branch: string,
): Promise<Pipeline> {
  const system = systemOf(path)
  const parsed = system === 'Jenkins' || text === undefined ? undefined : await parseYaml(text)
  if (parsed === undefined) return { system, deploysOnPush: false }
  switch (system) {
    case 'GitHub Actions':
      return githubWorkflow(parsed, branch)
    case 'GitLab CI':
      return gitlabPipeline(parsed)
    case 'CircleCI':
      return circlePipeline(parsed)
    case 'Azure Pipelines':
      return azurePipeline(parsed)
    case 'Jenkins':
      return { system, deploysOnPush: false }
  }
}

function systemOf(path: string): Pipeline['system'] {
  if (path.startsWith('.github/')) return 'GitHub Actions'
  if (path.startsWith('.gitlab-ci')) return 'GitLab CI'
  if (path.startsWith('.circleci/')) return 'CircleCI'
  return path.includes('Jenkinsfile') ? 'Jenkins' : 'Azure Pipelines'
}
