import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInCookie, startStack } from '../../harness'
import { test as browserTest } from './browser-test'

const SESSION_SECRET = 'journeys-only-session-secret-not-for-use'

/** A user journey through the demo, with the real Web SDK. Each part of the demo runs in its own process. */
export const test = browserTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures asked for from the pattern
  .extend('stack', { scope: 'file' }, async ({}, { onCleanup }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'mesh-link-other-browsers-'))
    const removeData = () => rm(dataDir, { recursive: true, force: true })
    const stack = await startStack({ dataDir, sessionSecret: SESSION_SECRET, settleAfterSeconds: 3 }).catch(
      async (error: unknown) => {
        await removeData()
        throw error
      },
    )
    onCleanup(() => stack.close().finally(removeData))
    return stack
  })
  /** Signs in a user that no other test uses, and opens the app. */
  .extend('signIn', async ({ visit, stack }) => async (path = '/') => {
    await visit.setCookie(stack.appUrl, await signInCookie(`user-${randomUUID()}`, 'Cleo', SESSION_SECRET))
    await visit.open(stack.appUrl + path)
  })
