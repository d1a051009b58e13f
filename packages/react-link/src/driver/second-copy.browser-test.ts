import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { CONNECTED, createTestMeshLink, linkSays } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { untilStatus } from '../../test/until-status'
import type { createMeshLink } from '../create-mesh-link'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** A client of another bundle on this page: another copy of the library, of the SDK, of everything. */
async function createClientOfSecondCopy() {
  const url = `${inject('linkOrigin')}/second-copy.js`
  const copy: { createMeshLink: typeof createMeshLink } = await import(/* @vite-ignore */ url)
  const { backend } = createTestMeshLink()
  const client = copy.createMeshLink({
    backend: backend as never,
    trustedLinkOrigins: [inject('linkOrigin')],
  })
  // What a copy of the SDK leaves at import is not what a session leaves.
  await client.prefetch()
  return { client, backend }
}

it('a session of one bundle is left alone by a second one, which opens when the page is free', async () => {
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
  expect(await opening).toMatchObject({ status: 'connected', connections: [{ save: 'saved' }] })

  const next = second.open({ intent: 'connect' })
  await untilStatus(second, 'open')
  expect(await first.open({ intent: 'connect' })).toMatchObject({ error: { code: 'session_in_progress' } })
  linkSays([CONNECTED, { type: 'close' }])
  expect(await next).toMatchObject({ status: 'connected', connections: [{ save: 'saved' }] })
  expect(backend.saveConnection).toHaveBeenCalledTimes(1)
  expect(first.getState().session).toMatchObject({ status: 'ended', result: { status: 'connected' } })
  expect(readPageTraces()).toEqual(before)
}, 60_000)
