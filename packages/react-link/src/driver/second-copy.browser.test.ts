import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { CONNECTED, createTestMeshLink, linkSays } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { untilStatus } from '../../test/until'
import type { createMeshLink } from '../create-mesh-link'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** A client of another bundle on this page, with its own copy of the library and of the SDK. */
async function createClientOfSecondCopy() {
  const url = `${inject('linkOrigin')}/second-copy.js`
  const copy: { createMeshLink: typeof createMeshLink } = await import(/* @vite-ignore */ url)
  const { backend } = createTestMeshLink()
  const client = copy.createMeshLink({
    backend: backend as never,
    trustedLinkOrigins: [inject('linkOrigin')],
  })
  // What the SDK's copy leaves at import does not count as left by a session.
  await client.prefetch()
  return { client, backend }
}

it('a second bundle does not disturb the session of the first, and opens when that has ended', async () => {
  const { client: first } = createTestMeshLink()
  const { client: second, backend } = await createClientOfSecondCopy()
  const before = readPageTraces()

  const opening = first.open({ intent: 'connect' })
  await untilStatus(first, 'open')
  const onExit = vi.fn()
  expect(await second.open({ intent: 'connect' }, { onExit })).toMatchObject({
    status: 'failed',
    error: { code: 'session_in_progress', isRetryable: true },
  })
  expect(onExit).not.toHaveBeenCalled()
  expect(backend.createLinkToken).not.toHaveBeenCalled()
  linkSays([CONNECTED, { type: 'close' }])
  expect(await opening).toMatchObject({ status: 'connected', connections: [{ saveStatus: 'saved' }] })

  const next = second.open({ intent: 'connect' })
  await untilStatus(second, 'open')
  expect(await first.open({ intent: 'connect' })).toMatchObject({ error: { code: 'session_in_progress' } })
  linkSays([CONNECTED, { type: 'close' }])
  expect(await next).toMatchObject({ status: 'connected', connections: [{ saveStatus: 'saved' }] })
  expect(backend.saveConnection).toHaveBeenCalledTimes(1)
  expect(first.getState().session).toMatchObject({ status: 'ended', result: { status: 'connected' } })
  expect(readPageTraces()).toEqual(before)
}, 60_000)
