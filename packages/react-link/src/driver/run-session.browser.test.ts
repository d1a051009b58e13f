import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import {
  CONNECTED,
  closeProblem,
  createTestMeshLink,
  linkFrame,
  linkSays,
  SECRET,
} from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { until, untilStatus } from '../../test/until'
import { tokenBackend } from '../core/backend/token-backend'

beforeEach(async () => {
  await openScrolledPage()
})

afterEach(() => {
  document.body.innerHTML = ''
})

describe('a session over the real Web SDK', () => {
  it('goes through all statuses and leaves nothing on the page', async () => {
    const before = readPageTraces()
    const { client, backend } = createTestMeshLink()
    const statuses: string[] = []
    client.subscribe(() => {
      const { status } = client.getState().session
      if (statuses.at(-1) !== status) statuses.push(status)
    })
    const heard: unknown[] = []
    const listen = ({ data }: MessageEvent) => data?.test === 'heard' && heard.push(data.data)
    window.addEventListener('message', listen)
    const onConnected = vi.fn()
    const onExit = vi.fn()

    const opening = client.open({ intent: 'deposit' }, { onConnected, onExit })
    await untilStatus(client, 'open')
    await until(() => heard.length === 2)
    expect(heard).toMatchObject([
      { type: 'meshSDKSpecs', payload: { platform: 'web' } },
      { type: 'frontAccessTokens', payload: [{ accessToken: SECRET }] },
    ])

    linkSays(CONNECTED)
    await until(() => onConnected.mock.calls.length === 1)
    linkSays({ type: 'close', payload: { page: 'integrationConnectedPage' } })
    const result = await opening

    expect(result).toMatchObject({
      status: 'connected',
      connections: [{ brokerName: 'Coinbase', saveStatus: 'saved', connectionIds: ['c1'] }],
      summary: { page: 'integrationConnectedPage' },
    })
    expect(backend.saveConnection).toHaveBeenCalledWith({
      linkSessionId: 'ls1',
      payload: { accessToken: { ...CONNECTED.payload, brokerBrandInfo: {} } },
    })
    expect(onExit.mock.calls).toEqual([[result]])
    expect(statuses).toEqual(['preparing', 'loading', 'open', 'closing', 'ended'])
    window.removeEventListener('message', listen)
    expect(readPageTraces()).toEqual(before)
  })

  it('needs a bare link token and nothing else of a backend', async () => {
    const onError = vi.fn()
    const fetchLinkToken = async () => btoa(`${inject('linkOrigin')}/page?auth_code=${SECRET}-bare`)
    const { client } = createTestMeshLink({ backend: tokenBackend({ fetchLinkToken }) })
    const opening = client.open({ intent: 'deposit', language: 'de-DE' }, { onError })
    await untilStatus(client, 'open')
    linkSays([CONNECTED, { type: 'close', payload: { page: 'integrationConnectedPage' } }])
    expect(await opening).toMatchObject({ status: 'connected', connections: [{ saveStatus: 'none' }] })
    expect(client.getState().saves).toEqual([])
    expect(onError).not.toHaveBeenCalled()
  })

  it('ends once, however often Link says so', async () => {
    const { client } = createTestMeshLink()
    const onExit = vi.fn()
    const opening = client.open({ intent: 'connect' }, { onExit })
    await untilStatus(client, 'open')
    for (const type of ['done', 'close', 'done', 'close']) linkSays({ type, payload: { page: 'startPage' } })
    expect(await opening).toMatchObject({ status: 'cancelled' })
    const { client: next } = createTestMeshLink()
    const second = next.open({ intent: 'connect' })
    await untilStatus(next, 'open')
    next.close()
    await second
    expect(onExit).toHaveBeenCalledTimes(1)
  })

  it('accepts messages from Link’s own frame only, and leaves other messages to their listeners', async () => {
    const { client, backend } = createTestMeshLink()
    const handlers = { onConnected: vi.fn(), onTransferFinished: vi.fn(), onEvent: vi.fn(), onExit: vi.fn() }
    const opening = client.open({ intent: 'deposit' }, handlers)
    await untilStatus(client, 'open')
    const events = handlers.onEvent.mock.calls.length
    const others: unknown[] = []
    const listen = ({ data }: MessageEvent) => others.push(data)
    window.addEventListener('message', listen)

    const spoofs = [
      CONNECTED,
      { type: 'transferFinished', payload: { status: 'success' } },
      { type: 'done' },
      { type: 'close' },
    ]
    const stranger = document.createElement('iframe')
    stranger.src = `${inject('linkOrigin')}/stranger`
    document.body.append(stranger)
    await until(() => others.some((data) => (data as { type?: string }).type === 'loaded'))
    for (const message of spoofs) {
      window.postMessage(message, '*')
      stranger.contentWindow?.postMessage({ test: 'say', message }, '*')
      window.dispatchEvent(
        new MessageEvent('message', {
          data: message,
          origin: inject('linkOrigin'),
          source: linkFrame().contentWindow,
        }),
      )
    }
    await until(() => others.length >= 1 + 3 * spoofs.length)
    expect(others.filter((data) => JSON.stringify(data) === JSON.stringify(CONNECTED))).toHaveLength(3)

    expect(client.getState().session.status).toBe('open')
    expect(handlers.onEvent).toHaveBeenCalledTimes(events)
    for (const name of ['onConnected', 'onTransferFinished', 'onExit'] as const)
      expect(handlers[name]).not.toHaveBeenCalled()
    expect(backend.saveConnection).not.toHaveBeenCalled()
    window.removeEventListener('message', listen)
    stranger.remove()
    client.close()
    await opening
  })

  it('ignores a malformed account, calls onError, and continues', async () => {
    const { client, backend } = createTestMeshLink()
    const onError = vi.fn()
    const opening = client.open({ intent: 'connect' }, { onError })
    await untilStatus(client, 'open')
    linkSays({ type: 'brokerageAccountAccessToken', payload: { brokerName: SECRET } })
    await until(() => onError.mock.calls.length === 1)
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'link_message_malformed' })
    expect(String(onError.mock.calls[0]?.[0])).not.toContain(SECRET)
    expect(backend.saveConnection).not.toHaveBeenCalled()
    expect(client.getState().session.status).toBe('open')
    client.close()
    expect(await opening).toMatchObject({ status: 'cancelled' })
  })

  it('fails when Link stays blank, and gets a new token the next time', async () => {
    const before = readPageTraces()
    const { client, backend } = createTestMeshLink({ path: '/silent', loadTimeoutMs: 1_000 })
    const result = await closeProblem(client.open({ intent: 'connect' }))
    expect(result).toMatchObject({
      status: 'failed',
      error: { code: 'link_not_started', isRetryable: true },
    })
    expect(readPageTraces()).toEqual(before)
    await closeProblem(client.open({ intent: 'connect' }))
    expect(backend.createLinkToken).toHaveBeenCalledTimes(2)
  })

  it('puts no frame of an untrusted origin on the page', async () => {
    const { client } = createTestMeshLink({ trustedLinkOrigins: [] })
    const opening = client.open({ intent: 'connect' })
    await until(() => document.querySelector('[data-mesh-part="problem"]') !== null)
    expect(document.querySelector('iframe')).toBeNull()
    const result = await closeProblem(opening)
    expect(result).toMatchObject({ status: 'failed', error: { code: 'link_origin_untrusted' } })
    expect(JSON.stringify(result) + String(result.error)).not.toContain(SECRET)
  })

  it('can be closed in any status', async () => {
    const before = readPageTraces()
    for (const status of ['preparing', 'loading', 'open']) {
      const { client } = createTestMeshLink()
      const opening = client.open({ intent: 'connect' })
      await untilStatus(client, status)
      client.close()
      client.close()
      expect(await opening).toMatchObject({ status: 'cancelled' })
      expect(readPageTraces()).toEqual(before)
    }
  })

  it('opens again from inside onExit', async () => {
    const { client } = createTestMeshLink()
    const again = new Promise<string>((resolve) => {
      const onExit = () => void client.open({ intent: 'connect' }).then(({ status }) => resolve(status))
      void client.open({ intent: 'connect' }, { onExit })
    })
    await untilStatus(client, 'open')
    client.close()
    await untilStatus(client, 'preparing')
    await untilStatus(client, 'open')
    client.close()
    expect(await again).toBe('cancelled')
  })

  it('a second client can’t open while the first has a session, and does not disturb it', async () => {
    const { client: first } = createTestMeshLink()
    const { client: second, backend } = createTestMeshLink()
    const opening = first.open({ intent: 'connect' })
    await untilStatus(first, 'open')
    const onExit = vi.fn()
    expect(await second.open({ intent: 'connect' }, { onExit })).toMatchObject({
      status: 'failed',
      error: { code: 'session_in_progress' },
    })
    expect([onExit.mock.calls.length, backend.createLinkToken.mock.calls.length]).toEqual([0, 0])
    linkSays(CONNECTED)
    linkSays({ type: 'close' })
    expect(await opening).toMatchObject({ status: 'connected' })
  })

  it('ten sessions leave nothing on the page', async () => {
    const { client } = createTestMeshLink()
    const before = readPageTraces()
    for (let count = 0; count < 10; count++) {
      const opening = client.open({ intent: 'connect' })
      await untilStatus(client, 'open')
      linkSays({ type: 'done' })
      linkSays({ type: 'close' })
      await opening
    }
    expect(readPageTraces()).toEqual(before)
  }, 30_000)
})
