import { test as base, expect, type Page } from '@playwright/test'
import type { HostOpening } from '../host/host-page'
import { LinkInHost } from './link-in-host'
import { type MeshCaller, meshCall } from './mesh-call'
import { serveHost } from './serve-host'
import { type SandboxProcess, startSandboxProcess } from './start-sandbox-process'

interface WorkerFixtures {
  /** A sandbox in a separate process. */
  sandbox: SandboxProcess
  /** URL of the host page. */
  hostUrl: string
}

/** The request of a link token, and the SDK's options. */
interface Opening extends Omit<HostOpening, 'linkToken'> {
  /** Default: a user of this test only. */
  userId?: string
  /** URL of the host page. Default: `hostUrl`. */
  at?: string
  /** The client that requests the link token. Default: the sandbox's own. */
  client?: MeshCaller
  /** Further fields of `POST /api/v1/linktoken`. */
  request?: Record<string, unknown>
}

interface TestFixtures {
  /** Mints a link token and opens it with the real SDK in the host page. */
  openLink: (opening?: Opening) => Promise<LinkInHost>
  /** The console lines of all pages. A test fails on the lines that it leaves here. */
  consoleLines: string[]
}

export { expect, type Page }

/** Opens Link with the real SDK. A line on the console fails the test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
    async ({}, use) => {
      const sandbox = await startSandboxProcess(['--settle-after', '1'])
      await use(sandbox)
      await sandbox.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  hostUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const host = await serveHost()
      await use(host.url)
      await host.close()
    },
    { scope: 'worker' },
  ],
  consoleLines: [
    async ({ context }, use) => {
      const lines: string[] = []
      context.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`))
      context.on('weberror', (error) => lines.push(`uncaught: ${error.error().message}`))
      await use(lines)
      expect(lines).toEqual([])
    },
    { auto: true },
  ],
  async openLink({ page, sandbox, hostUrl }, use, { testId }) {
    let count = 0
    await use(async ({ userId, request, at = hostUrl, client = sandbox, ...options } = {}) => {
      count += 1
      const body = { userId: userId ?? `${testId}-${count}`, ...request }
      const { content } = await meshCall<{ linkToken: string }>(client, 'POST', '/api/v1/linktoken', body)
      if (page.url() === 'about:blank') {
        // Prewarming would load Mesh's production page, which these tests must not reach.
        await page.addInitScript(() => {
          window.meshLinkShouldSkipPrewarm = true
        })
        await page.goto(at)
        await page.waitForFunction(() => window.hostPage !== undefined)
      }
      await page.evaluate(
        (opening) => {
          if (opening.frameId && !document.getElementById(opening.frameId)) {
            const frame = document.createElement('iframe')
            frame.id = opening.frameId
            frame.title = 'Link'
            frame.style.cssText = 'inline-size: 100%; block-size: 700px; border: 0'
            document.body.append(frame)
          }
          window.hostPage.open(opening)
        },
        { ...options, linkToken: content.linkToken },
      )
      return new LinkInHost(page, options.frameId ? `#${options.frameId}` : '#mesh-link-popup__iframe')
    })
  },
})
