import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type Stack, signInCookie, startStack } from '../../harness'
import { watchConsole } from './watch-console'

const SESSION_SECRET = 'journeys-only-session-secret-not-for-use'

interface WorkerFixtures {
  /** The whole demo in processes of its own, with its data in a folder of this worker. */
  stack: Stack
}

interface TestFixtures {
  /** Signs in a user who exists only in this test, and opens the app. */
  signIn: (path?: string) => Promise<void>
  /** The lines on the page's console. Must be empty at the end: a test removes the lines that it expects. */
  consoleLines: string[]
}

export { expect, type Page }

/** A test of the demo in a real browser with the real Web SDK. Fails on a line on the console, and on a visible token. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from the pattern
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'mesh-link-journeys-'))
      const problems: string[] = []
      const stack = await startStack({
        dataDir,
        sessionSecret: SESSION_SECRET,
        settleAfterSeconds: 3,
        onProblem: (process, line) => problems.push(`${process}: ${line}`),
      })
      await use(stack)
      await stack.close()
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  consoleLines: [watchConsole, { auto: true }],

  signIn: async ({ page, context, stack }, use, { testId }) => {
    await use(async (path = '/') => {
      const cookie = await signInCookie(`user-${testId}`, 'Cleo', SESSION_SECRET)
      await context.addCookies([{ ...cookie, url: stack.appUrl }])
      await page.goto(stack.appUrl + path)
    })
  },
})
