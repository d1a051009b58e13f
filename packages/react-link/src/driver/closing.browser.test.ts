import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { CONNECTED, closeProblem, createTestMeshLink, linkFrame, linkSays } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { untilStatus } from '../../test/until'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

/** Opens Link inside an element of the page. */
async function openEmbedded(path?: string) {
  const container = document.createElement('div')
  document.body.append(container)
  const test = createTestMeshLink({ path })
  const heard: string[] = []
  const listen = ({ data }: MessageEvent) => data?.test === 'heard' && heard.push(data.data.type)
  window.addEventListener('message', listen)
  const onError = vi.fn()
  const opening = test.client._internal.open(
    { intent: 'connect', display: 'embedded', renderType: 'embedded', container },
    { onError },
    'frame',
  )
  void opening.then(() => window.removeEventListener('message', listen))
  await untilStatus(test.client, 'open')
  return { ...test, container, opening, onError, heard }
}

describe('an embedded Link that the app closes', () => {
  it('is asked to close, and its last message is the session’s summary', async () => {
    const { client, opening, heard } = await openEmbedded('/polite')
    client.close()
    expect(await opening).toMatchObject({ status: 'cancelled', summary: { page: 'startPage' } })
    expect(heard).toContain('closeRequested')
  })

  it('is closed after three seconds if it does not answer', async () => {
    const { client, opening, heard } = await openEmbedded()
    const start = performance.now()
    client.close()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(performance.now() - start).toBeGreaterThanOrEqual(2_990)
    expect(heard).toContain('closeRequested')
  })

  it('is not asked by clear(): it ends at once', async () => {
    const { client, opening, heard } = await openEmbedded()
    const start = performance.now()
    client.clear()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(heard).not.toContain('closeRequested')
  })

  it('ends without an error when its element is removed', async () => {
    const { container, opening, onError } = await openEmbedded()
    container.remove()
    expect(await opening).toMatchObject({ status: 'cancelled' })
    expect(onError).not.toHaveBeenCalled()
  })
})

it('fails with link_frame_removed when something removes our dialog from the page', async () => {
  const before = readPageTraces()
  const { client } = createTestMeshLink()
  const opening = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  document.querySelector('dialog')?.remove()
  expect(await opening).toMatchObject({
    status: 'failed',
    error: { code: 'link_frame_removed', isRetryable: true },
  })
  expect(readPageTraces()).toEqual({ ...before, activeElement: document.activeElement })
})

it('handles what Link posted before the app closed it, so that no account is lost', async () => {
  // The same site as this page, and therefore the same process: both messages are in the queue when the first is handled.
  const origin = inject('linkOrigin').replace('127.0.0.1', 'localhost')
  const { client, backend } = createTestMeshLink({ origin })
  const opening = client.open({ intent: 'connect' })
  await untilStatus(client, 'open')
  const heard = new Promise<void>((resolve) => {
    window.addEventListener('message', function listen({ data }) {
      if (data?.type !== 'pageLoaded') return
      window.removeEventListener('message', listen)
      client.close()
      resolve()
    })
  })
  linkSays([{ type: 'pageLoaded' }, CONNECTED])
  await heard
  expect(await opening).toMatchObject({ status: 'connected' })
  expect(backend.saveConnection).toHaveBeenCalledTimes(1)
})

it('keeps the account when the frame is removed right after Link handed it over', async () => {
  const { client, backend } = createTestMeshLink()
  const opening = client.open({ intent: 'connect' }, { onConnected: () => linkFrame().remove() })
  await untilStatus(client, 'open')
  linkSays(CONNECTED)
  expect(await closeProblem(opening)).toMatchObject({
    status: 'connected',
    error: { code: 'link_frame_removed' },
  })
  expect(backend.saveConnection).toHaveBeenCalledTimes(1)
})
