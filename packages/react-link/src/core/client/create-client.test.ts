import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunSessionInput } from '../../driver/run-session-input'
import { loadOnDemand } from '../../on-demand/load-on-demand'
import { provide } from '../../on-demand/provide'
import type { WebLinkSdk } from '../../on-demand/web-link-sdk'
import { createSessionRuntime, type RuntimeParts } from '../../session-runtime'
import type { MeshBackend } from '../backend/mesh-backend'
import type { LinkResult, SessionResult } from '../session/session'
import { type ClientParts, createClient } from './create-client'
import type { SessionCode } from './session-code'

function setUp(changed: Partial<ClientParts> = {}) {
  const parts = {
    loadCode: vi.fn(
      async (): Promise<SessionCode> => Promise.reject(new Error('The code can not be loaded.')),
    ),
    loadSdk: vi.fn(async () => ({}) as WebLinkSdk),
    ...changed,
  } satisfies ClientParts
  // Another name each time: what is loaded once is not loaded again.
  const name = `sessionCode${Math.random()}`
  const loadCode = () => loadOnDemand(name, async () => ({ [name]: provide(name, await parts.loadCode()) }))
  return { parts, client: createClient({ backend: {} as MeshBackend }, { ...parts, loadCode }) }
}

/** The code for sessions as it is loaded, with another driver. */
function codeWith(changed: Partial<RuntimeParts> = {}) {
  const parts = { mint: () => Promise.reject(), runSession: endsAtOnce, ...changed }
  return async (): Promise<SessionCode> => (state) => createSessionRuntime(state, parts)
}

async function endsAtOnce({ session }: Pick<RunSessionInput, 'session'>): Promise<SessionResult> {
  return {
    sessionId: session.id,
    intent: session.intent,
    connections: [],
    transfers: [],
    requestIds: [],
    status: 'cancelled',
  }
}

describe('on a server', () => {
  it('open() fails without loading code or getting a link token', async () => {
    const { client, parts } = setUp()
    const before = client.getState()
    expect(await client.open({ intent: 'deposit' })).toMatchObject({
      status: 'failed',
      error: { code: 'environment_unsupported', isRetryable: false },
    })
    expect(parts.loadCode).not.toHaveBeenCalled()
    expect(parts.loadSdk).not.toHaveBeenCalled()
    expect(client.getState()).toBe(before)
  })
})

it('retrySaves() and clear() load no code before the first session', () => {
  const { client, parts } = setUp()
  client.retrySaves()
  client.clear()
  expect(parts.loadCode).not.toHaveBeenCalled()
})

it('clear() drops a prefetch whose code is not there yet: it was for the previous user', async () => {
  const mint = vi.fn(async () => Promise.reject())
  const { client } = setUp({ loadCode: codeWith({ mint }) })
  const prefetching = client.prefetch({ intent: 'deposit' })
  client.clear()
  await prefetching
  expect(mint).not.toHaveBeenCalled()
  await client.prefetch({ intent: 'deposit' })
  expect(mint).toHaveBeenCalledTimes(1)
})

it('prefetch() does not reject when the code can’t be loaded', async () => {
  const { client } = setUp()
  await expect(client.prefetch({ intent: 'deposit' })).resolves.toBeUndefined()
})

describe('createPayLink()', () => {
  const token = { linkToken: 'fake', expiresInSeconds: 600, linkSessionId: 'ls', accessTokens: [] }
  const paymentLink = 'https://pay.example/fake'

  it('asks for a new token each time, opens nothing, and needs no page', async () => {
    const mint = vi.fn(async () => ({ ...token, paymentLink }))
    const { client, parts } = setUp({ loadCode: codeWith({ mint }) })
    const request = { intent: 'pay', params: { order: 7 } }
    expect(await client.createPayLink(request)).toEqual({ paymentLink })
    expect(await client.createPayLink(request)).toEqual({ paymentLink })
    const asked = [expect.objectContaining(request), undefined]
    expect(mint.mock.calls).toEqual([asked, asked])
    expect(parts.loadSdk).not.toHaveBeenCalled()
    expect(client.getState().session).toEqual({ status: 'idle' })
  })

  it('resolves with the error when the code can’t be loaded', async () => {
    const { client } = setUp()
    expect(await client.createPayLink({ intent: 'pay' })).toMatchObject({
      error: { code: 'code_load_failed', isRetryable: true },
    })
  })
})

describe('in a browser', () => {
  beforeEach(() => {
    vi.stubGlobal('document', {})
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('open() fails when the code can’t be loaded, releases the lock, and loads the code again the next time', async () => {
    const loadCode = vi.fn(codeWith())
    loadCode.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    const { client } = setUp({ loadCode })
    const onError = vi.fn()
    const onExit = vi.fn()
    const result = await client.open({ intent: 'deposit' }, { onError, onExit })
    expect(result).toMatchObject({ status: 'failed', error: { code: 'code_load_failed', isRetryable: true } })
    expect(onError.mock.calls).toEqual([[result.error]])
    expect(onExit.mock.calls).toEqual([[result]])
    expect(await client.open({ intent: 'deposit' })).toMatchObject({ status: 'cancelled' })
  })

  it('open() fails with `offline` when the code can’t be loaded for that reason', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(await setUp().client.open({ intent: 'deposit' })).toMatchObject({
      status: 'failed',
      error: { code: 'offline', isRetryable: true },
    })
  })

  it('open() asks for the SDK before the code has come', () => {
    const { client, parts } = setUp({ loadCode: () => new Promise<never>(() => {}) })
    void client.open({ intent: 'deposit' })
    expect(parts.loadSdk).toHaveBeenCalledTimes(1)
    client.close()
  })

  it('open() is refused while a session is live', async () => {
    const { client } = setUp({
      loadCode: codeWith({
        runSession: ({ signal, ...input }) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve(endsAtOnce(input)))),
      }),
    })
    const first = client.open({ intent: 'deposit' })
    const onExit = vi.fn()
    expect(await client.open({ intent: 'deposit' }, { onExit })).toMatchObject({
      status: 'failed',
      error: { code: 'session_in_progress', isRetryable: true },
    })
    expect(onExit).not.toHaveBeenCalled()
    client.close()
    expect(await first).toMatchObject({ status: 'cancelled' })
  })

  it('close() ends a session whose code never arrives, and releases the lock', async () => {
    const { client } = setUp({ loadCode: () => new Promise<never>(() => {}) })
    for (let count = 0; count < 2; count++) {
      const onExit = vi.fn()
      const opening = client.open({ intent: 'deposit' }, { onExit })
      client.close()
      expect(await opening).toMatchObject({ status: 'cancelled', intent: 'deposit' })
      expect(onExit).toHaveBeenCalledTimes(1)
      expect(client.getState().session.status).toBe('ended')
    }
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('in the app')
      },
    ],
    ['rejects', async () => Promise.reject(new Error('in the app'))],
  ])('open() resolves when onExit %s, and onError gets the error', async (_how, onExit) => {
    const { client } = setUp({ loadCode: codeWith() })
    const onError = vi.fn()
    expect(await client.open({ intent: 'deposit' }, { onExit, onError })).toMatchObject({
      status: 'cancelled',
    })
    await vi.waitFor(() =>
      expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'callback_failed' })),
    )
  })

  it('open() resolves when the handlers can’t be read', async () => {
    const uncaught = vi.fn()
    vi.stubGlobal('reportError', uncaught)
    const { client } = setUp({ loadCode: codeWith() })
    const result = await client.open({ intent: 'deposit' }, () => {
      throw new Error('in the app')
    })
    expect(result.status).toBe('cancelled')
    expect(uncaught).toHaveBeenCalledWith(expect.objectContaining({ message: 'in the app' }))
  })

  it('continues when a subscriber throws at every change', async () => {
    const uncaught = vi.fn()
    vi.stubGlobal('reportError', uncaught)
    const { client } = setUp({ loadCode: codeWith() })
    client.subscribe(() => {
      throw new Error('in the app')
    })
    const seen: string[] = []
    client.subscribe(() => seen.push(client.getState().session.status))
    expect(await client.open({ intent: 'deposit' })).toMatchObject({ status: 'cancelled' })
    expect(seen).toEqual(['preparing', 'ended'])
    expect(uncaught).toHaveBeenCalledTimes(2)
  })

  it('a subscriber can open again when the session ends', async () => {
    const { client } = setUp({ loadCode: codeWith() })
    const again = new Promise<LinkResult>((resolve) => {
      const stop = client.subscribe(() => {
        if (client.getState().session.status !== 'ended') return
        stop()
        resolve(client.open({ intent: 'again' }))
      })
    })
    const onExit = vi.fn()
    await client.open({ intent: 'first' }, { onExit })
    expect(await again).toMatchObject({ status: 'cancelled', intent: 'again' })
    expect(onExit.mock.calls).toMatchObject([[{ intent: 'first' }]])
  })

  it('open() fails and releases the lock when the params can’t be sent', async () => {
    const runSession = async (input: RunSessionInput): Promise<SessionResult> => ({
      ...(await endsAtOnce(input)),
      status: 'failed',
      error: await input.takeLinkToken().then(
        () => Promise.reject(),
        (error) => error,
      ),
    })
    const { client } = setUp({ loadCode: codeWith({ runSession }) })
    expect(await client.open({ intent: 'deposit', params: { amount: 1n } })).toMatchObject({
      status: 'failed',
    })
    expect(client.getState().session.status).toBe('ended')
  })
})
