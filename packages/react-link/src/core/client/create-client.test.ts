import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSaveService } from '../../saving/create-save-service'
import type { MeshBackend } from '../backend/mesh-backend'
import type { LinkResult } from '../session/session'
import { type ClientParts, createClient } from './create-client'
import { createPayLink } from './pay-link'
import type { RunSession } from './session-code'

function setUp(changed: Partial<ClientParts> = {}) {
  const parts = {
    linkTokens: {
      take: vi.fn(async () => Promise.reject()),
      prefetch: vi.fn(async () => {}),
      clear: vi.fn(),
    },
    loadCode: vi.fn(async () => Promise.reject(new Error('The code can not be loaded.'))),
    ...changed,
  } satisfies ClientParts
  return { parts, client: createClient({ backend: {} as MeshBackend }, parts) }
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
    expect(parts.linkTokens.take).not.toHaveBeenCalled()
    expect(client.getState()).toBe(before)
  })
})

it('retrySaves() and clear() load no code before the first session', () => {
  const { client, parts } = setUp()
  client.retrySaves()
  client.clear()
  expect(parts.linkTokens.clear).toHaveBeenCalledTimes(1)
  expect(parts.loadCode).not.toHaveBeenCalled()
})

it('prefetch() does not reject when the code can’t be loaded', async () => {
  const { client } = setUp()
  await expect(client.prefetch({ intent: 'deposit' })).resolves.toBeUndefined()
})

describe('createPayLink()', () => {
  const token = { linkToken: 'fake', expiresInSeconds: 600, linkSessionId: 'ls', accessTokens: [] }
  const paymentLink = 'https://pay.example/fake'

  it('asks for a new token each time, opens nothing, and needs no page', async () => {
    const take = vi.fn(async () => ({ ...token, paymentLink }))
    const loadCode = async () => ({
      runSession: () => Promise.reject(),
      loadSdk: () => Promise.reject(),
      createSaveService,
      createPayLink,
    })
    const { client } = setUp({ loadCode, linkTokens: { take, prefetch: async () => {}, clear: () => {} } })
    const request = { intent: 'pay', params: { order: 7 } }
    expect(await client.createPayLink(request)).toEqual({ paymentLink })
    expect(await client.createPayLink(request)).toEqual({ paymentLink })
    expect(take.mock.calls).toEqual([[expect.objectContaining(request)], [expect.objectContaining(request)]])
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

  const endsAtOnce: RunSession = async ({ session }): Promise<LinkResult> => ({
    sessionId: session.id,
    intent: session.intent,
    connections: [],
    transfers: [],
    requestIds: [],
    status: 'cancelled',
  })
  const loaded = async () => ({
    runSession: endsAtOnce,
    loadSdk: async () => {},
    createSaveService,
    createPayLink,
  })

  it('open() fails when the code can’t be loaded, releases the lock, and loads the code again the next time', async () => {
    const loadCode = vi.fn(loaded)
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
    const { client } = setUp({ loadCode: loaded })
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
    const { client } = setUp({ loadCode: loaded })
    const result = await client.open({ intent: 'deposit' }, () => {
      throw new Error('in the app')
    })
    expect(result.status).toBe('cancelled')
    expect(uncaught).toHaveBeenCalledWith(expect.objectContaining({ message: 'in the app' }))
  })

  it('continues when a subscriber throws at every change', async () => {
    const uncaught = vi.fn()
    vi.stubGlobal('reportError', uncaught)
    const { client } = setUp({ loadCode: loaded })
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
    const { client } = setUp({ loadCode: loaded })
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
    const run: RunSession = async (input) => ({
      ...(await endsAtOnce(input)),
      status: 'failed',
      error: await input.linkToken.then(
        () => Promise.reject(),
        (error) => error,
      ),
    })
    const take = async (request: unknown) => JSON.parse(JSON.stringify(request))
    const { client } = setUp({
      loadCode: async () => ({ runSession: run, loadSdk: async () => {}, createSaveService, createPayLink }),
      linkTokens: { take, prefetch: async () => {}, clear: () => {} },
    })
    expect(await client.open({ intent: 'deposit', params: { amount: 1n } })).toMatchObject({
      status: 'failed',
    })
    expect(client.getState().session.status).toBe('ended')
  })
})
