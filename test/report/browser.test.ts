import { execFile } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import axe from 'axe-core'
import { afterAll, expect, test } from 'vitest'
import { composeReport } from '../../src/report/document.ts'
import { writeHtml } from '../../src/report/html/writeHtml.ts'
import { drawChart } from '../../src/report/pictures/drawChart.ts'
import { assessmentOf, reportable } from './teams.ts'

const browser = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) =>
    (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  )
  .find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
if (!browser) process.stdout.write('No browser on the PATH: how pages look in one is not tested here.\n')

const folder = mkdtempSync(path.join(tmpdir(), 'boring-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a browser sees of a page in a window of a width. */
interface Seen {
  readonly findings: readonly string[]
  readonly passed: number
  /** Pixels that lie beside the window. */
  readonly beside: number
  readonly asked: number
}

const views = [
  { name: 'light, wide', columns: 1280, dark: false },
  { name: 'dark, wide', columns: 1280, dark: true },
  { name: 'light, on a telephone', columns: 390, dark: false },
  { name: 'dark, on a telephone', columns: 390, dark: true },
] as const

/** Opens a page in frames, one a view, and has each checked there. */
async function see(page: string): Promise<Readonly<Record<string, Seen>>> {
  const frames = views.map(({ name, columns, dark }) => ({
    name,
    columns,
    // Scripts are ours to bring: the page forbids them.
    page: (dark ? page.replaceAll('(prefers-color-scheme: dark)', '(min-width: 1px)') : page).replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/u,
      '',
    ),
  }))
  const script = `
    const frames = ${JSON.stringify(frames).replaceAll('<', '\\u003c')}
    const source = ${JSON.stringify(axe.source).replaceAll('<', '\\u003c')}
    async function seen({ columns, page }) {
      const frame = document.createElement('iframe')
      frame.style = 'border: 0; height: 900px; width: ' + columns + 'px'
      document.body.append(frame)
      await new Promise((resolve) => { frame.onload = resolve; frame.srcdoc = page })
      const { contentWindow: window, contentDocument: inside } = frame
      const asked = window.performance.getEntriesByType('resource').length
      const { scrollWidth, clientWidth } = inside.documentElement
      const beside = scrollWidth - clientWidth
      window.eval(source)
      const { violations, passes } = await window.axe.run(inside)
      const findings = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html))
      return { findings, passed: passes.length, beside, asked }
    }
    (async () => {
      const result = {}
      for (const frame of frames) result[frame.name] = await seen(frame)
      document.body.textContent = 'RESULT' + btoa(unescape(encodeURIComponent(JSON.stringify(result)))) + 'END'
    })()`
  const file = path.join(folder, 'page.html')
  writeFileSync(file, `<!doctype html><html lang="en"><body><script>${script}</script></body></html>`)
  const { stdout } = await promisify(execFile)(
    browser ?? '',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      '--virtual-time-budget=60000',
      '--dump-dom',
      `file://${file}`,
    ],
    { maxBuffer: 20_000_000 },
  )
  const [, coded = ''] = /RESULT([A-Za-z0-9+/=]+)END/u.exec(stdout) ?? []
  return JSON.parse(Buffer.from(coded, 'base64').toString()) as Readonly<Record<string, Seen>>
}

test.skipIf(!browser)(
  'in a browser a page is readable, light and dark, wide and narrow, and asks nobody for anything',
  async () => {
    const report = {
      ...reportable(assessmentOf('payments')),
      earlier: [reportable(assessmentOf('constrained'))],
    }
    const seen = await see(writeHtml(composeReport(report), 't', drawChart))
    for (const { name } of views)
      expect({ name, ...seen[name] }).toMatchObject({ findings: [], beside: 0, asked: 0 })
    expect(Object.values(seen).every(({ passed }) => passed > 15)).toBe(true)
  },
  120_000,
)

test.skipIf(!browser)(
  'a page that cannot be read is found',
  async () => {
    const page = writeHtml(composeReport(reportable(assessmentOf('unscored'))), 't', drawChart)
    const seen = await see(page.replace('--ink: #1b1f24', '--ink: #dddddd').replace('lang="en"', ''))
    expect(seen['light, wide']?.findings.join('\n')).toMatch(/color-contrast[\s\S]*html-has-lang/u)
  },
  120_000,
)
