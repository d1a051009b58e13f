import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CONNECTED, createTestMeshLink, linkSays, SECRET, TRANSFERRED } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { until } from '../../test/until'
import { untilStatus } from '../../test/until-status'
import type { LinkResult } from '../core/session/session'

const uncaught: unknown[] = []
const onUncaught = (event: ErrorEvent | PromiseRejectionEvent) => {
  event.preventDefault()
  uncaught.push('reason' in event ? event.reason : event.error)
}

beforeEach(async () => {
  uncaught.length = 0
  window.addEventListener('error', onUncaught)
  window.addEventListener('unhandledrejection', onUncaught)
  await openScrolledPage()
})

afterEach(() => {
  window.removeEventListener('error', onUncaught)
  window.removeEventListener('unhandledrejection', onUncaught)
  document.body.innerHTML = ''
})

const broken = () => {
  throw new Error('in the app')
}

describe('callbacks that fail', () => {
  it.each([
    ['throw', broken],
    ['reject', async () => broken()],
  ])('that %s are told to onError, and nothing else is lost', async (_how, failing) => {
    const before = readPageTraces()
    const { client, backend } = createTestMeshLink()
    const onError = vi.fn()
    const opening = client.open(
      { intent: 'deposit' },
      { onConnected: failing, onTransferFinished: failing, onEvent: failing, onExit: failing, onError },
    )
    await untilStatus(client, 'open')
    linkSays([CONNECTED, TRANSFERRED, { type: 'close' }])
    expect(await opening).toMatchObject({
      status: 'transferred',
      connections: [{ save: 'saved' }],
      transfers: [{ save: 'saved' }],
    })
    // pageLoaded, integrationConnected, transferCompleted, and the three callbacks.
    await until(() => onError.mock.calls.length === 6)
    expect(new Set(onError.mock.calls.map(([error]) => error.code))).toEqual(new Set(['callback_failed']))
    expect(backend.saveConnection).toHaveBeenCalledTimes(1)
    expect(readPageTraces()).toEqual(before)
    expect(uncaught).toEqual([])
  })

  it('are reported as uncaught where there is no onError, and the session goes on', async () => {
    const { client } = createTestMeshLink()
    const opening = client.open({ intent: 'deposit' }, { onConnected: broken })
    await untilStatus(client, 'open')
    linkSays([CONNECTED, { type: 'close' }])
    expect(await opening).toMatchObject({ status: 'connected' })
    expect(uncaught).toMatchObject([{ message: 'in the app' }])
  })

  it('may close from inside onExit, and from inside every other', async () => {
    const { client } = createTestMeshLink()
    const close = vi.fn(() => client.close())
    const opening = client.open({ intent: 'deposit' }, { onConnected: close, onExit: close })
    await untilStatus(client, 'open')
    linkSays(CONNECTED)
    expect(await opening).toMatchObject({ status: 'connected', connections: [{ save: 'saved' }] })
    expect(close).toHaveBeenCalledTimes(2)
  })
})

describe('whatever Link sends, in whatever order', () => {
  const message = fc.constantFrom<unknown>(
    CONNECTED,
    TRANSFERRED,
    { type: 'delayedAuthentication', payload: { brokerType: 'ib', brokerName: 'IB', refreshToken: SECRET } },
    { type: 'brokerageAccountAccessToken', payload: null },
    { type: 'transferFinished', payload: { status: 7 } },
    { type: 'loaded' },
    { type: 'pageLoaded' },
    { type: 'verifyDonePage' },
    { type: 'transferPreviewError', payload: { errorMessage: 'No.', requestId: 'r-1' } },
    { type: 'registerTransferError', payload: { errorMessage: 'No.' } },
    { type: 'constructor' },
    { type: 7 },
    'text',
    null,
    ['done'],
  )
  const end = fc.constantFrom<unknown>(
    { type: 'done', payload: { page: 'integrationConnectedPage' } },
    { type: 'close' },
    { type: 'close', payload: { errorMessage: 'It broke.', page: 'errorPage' } },
    { type: 'exit' },
  )
  const session = fc.record({
    messages: fc.array(message, { maxLength: 6 }),
    ends: fc.array(end, { minLength: 1, maxLength: 3 }),
    isClosedByApp: fc.boolean(),
  })

  it('a session ends once, tells of it once, keeps what happened, and leaves nothing', async () => {
    const before = readPageTraces()
    await fc.assert(
      fc.asyncProperty(session, async ({ messages, ends, isClosedByApp }) => {
        const { client, backend } = createTestMeshLink()
        const statuses: string[] = []
        client.subscribe(() => statuses.push(client.getState().session.status))
        const onExit = vi.fn()
        const resolved: LinkResult[] = []
        const opening = client.open({ intent: 'deposit' }, { onExit, onError: () => {} })
        void opening.then((result) => resolved.push(result))
        await untilStatus(client, 'open')
        linkSays([...messages, ...(isClosedByApp ? [] : ends)])
        // What Link posted before the app closed is heard as well.
        if (isClosedByApp) {
          if (messages.length > 0) await nextMessage()
          client.close()
        }
        const result = await opening

        expect(onExit.mock.calls).toEqual([[result]])
        expect(resolved).toEqual([result])
        expect(statuses.filter((status) => status === 'ended')).toHaveLength(1)
        expect(readPageTraces()).toEqual(before)
        expect(JSON.stringify([result, client.getState()])).not.toContain(SECRET)
        const handedOver = messages.filter((said) => said === CONNECTED || isDelayed(said)).length
        if (!isClosedByApp) {
          expect(result.connections).toHaveLength(handedOver)
          expect(backend.saveConnection).toHaveBeenCalledTimes(handedOver)
          expect(result.transfers).toHaveLength(messages.filter((said) => said === TRANSFERRED).length)
        }
      }),
      { numRuns: 15 },
    )
    expect(uncaught).toEqual([])
  }, 60_000)
})

function isDelayed(said: unknown): boolean {
  return (said as { type?: string } | null)?.type === 'delayedAuthentication'
}

function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('message', function listen() {
      window.removeEventListener('message', listen)
      resolve()
    })
  })
}
