import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CONNECTED, createTestMeshLink, linkSays, SECRET, TRANSFER_FINISHED } from '../../test/link-page'
import { openScrolledPage } from '../../test/open-scrolled-page'
import { readPageTraces } from '../../test/page-traces'
import { until, untilStatus } from '../../test/until'
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

const failing = () => {
  throw new Error('in the app')
}

describe('callbacks that fail', () => {
  it.each([
    ['throw', failing],
    ['reject', async () => failing()],
  ])('that %s go to onError, and everything else still works', async (_how, callback) => {
    const before = readPageTraces()
    const { client, backend } = createTestMeshLink()
    const onError = vi.fn()
    const opening = client.open(
      { intent: 'deposit' },
      { onConnected: callback, onTransferFinished: callback, onEvent: callback, onExit: callback, onError },
    )
    await untilStatus(client, 'open')
    linkSays([CONNECTED, TRANSFER_FINISHED, { type: 'close' }])
    expect(await opening).toMatchObject({
      status: 'submitted',
      connections: [{ saveStatus: 'saved' }],
      transfers: [{ saveStatus: 'saved' }],
    })
    // pageLoaded, integrationConnected, transferCompleted, and the three callbacks.
    await until(() => onError.mock.calls.length === 6)
    expect(new Set(onError.mock.calls.map(([error]) => error.code))).toEqual(new Set(['callback_failed']))
    expect(backend.saveConnection).toHaveBeenCalledTimes(1)
    expect(readPageTraces()).toEqual(before)
    expect(uncaught).toEqual([])
  })

  it('are reported as uncaught without an onError, and the session continues', async () => {
    const { client } = createTestMeshLink()
    const opening = client.open({ intent: 'deposit' }, { onConnected: failing })
    await untilStatus(client, 'open')
    linkSays([CONNECTED, { type: 'close' }])
    expect(await opening).toMatchObject({ status: 'connected' })
    expect(uncaught).toMatchObject([{ message: 'in the app' }])
  })

  it('may call close(), onExit too', async () => {
    const { client } = createTestMeshLink()
    const close = vi.fn(() => client.close())
    const opening = client.open({ intent: 'deposit' }, { onConnected: close, onExit: close })
    await untilStatus(client, 'open')
    linkSays(CONNECTED)
    expect(await opening).toMatchObject({ status: 'connected', connections: [{ saveStatus: 'saved' }] })
    expect(close).toHaveBeenCalledTimes(2)
  })
})

describe('whatever Link sends, in whatever order', () => {
  const message = fc.constantFrom<unknown>(
    CONNECTED,
    TRANSFER_FINISHED,
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

  it('a session ends once, calls onExit once, keeps its connections and transfers, and leaves nothing on the page', async () => {
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
        // What Link has posted before the app closes is handled too.
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
        const connected = messages.filter((message) => message === CONNECTED || isDelayed(message)).length
        if (!isClosedByApp) {
          expect(result.connections).toHaveLength(connected)
          expect(backend.saveConnection).toHaveBeenCalledTimes(connected)
          expect(result.transfers).toHaveLength(
            messages.filter((message) => message === TRANSFER_FINISHED).length,
          )
        }
      }),
      { numRuns: 15 },
    )
    expect(uncaught).toEqual([])
  }, 60_000)
})

function isDelayed(message: unknown): boolean {
  return (message as { type?: string } | null)?.type === 'delayedAuthentication'
}

function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('message', function listen() {
      window.removeEventListener('message', listen)
      resolve()
    })
  })
}
