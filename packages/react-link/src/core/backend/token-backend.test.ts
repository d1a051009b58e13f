import { describe, expect, it, vi } from 'vitest'
import { MeshLinkError } from '../errors/mesh-link-error'
import { type TokenBackendOptions, tokenBackend } from './token-backend'

const make = (fetchLinkToken: (...args: never[]) => Promise<unknown>) =>
  tokenBackend({ fetchLinkToken: fetchLinkToken as TokenBackendOptions['fetchLinkToken'] })

describe('tokenBackend', () => {
  it('makes a whole answer of a bare token: it lasts ten minutes and brings no accounts', async () => {
    const fetchLinkToken = vi.fn(async () => 'fake-link-token')
    const { signal } = new AbortController()
    const request = { intent: 'deposit', params: { asset: 'USDC' } }

    expect(await make(fetchLinkToken).createLinkToken(request, { signal })).toEqual({
      linkToken: 'fake-link-token',
      expiresInSeconds: 600,
      linkSessionId: '',
      accessTokens: [],
    })
    expect(fetchLinkToken).toHaveBeenCalledWith(request, { signal })
  })

  it('keeps everything of a whole answer', async () => {
    const answer = {
      linkToken: 'fake-link-token',
      expiresInSeconds: 60,
      data: { order: 7 },
      paymentLink: 'x',
    }
    expect(await make(async () => answer).createLinkToken({ intent: 'deposit' })).toMatchObject(answer)
  })

  it.each([[undefined], [null], [''], [{}], [{ error: 'fake-detail' }]])(
    'says what to return when fetchLinkToken resolves with %j',
    async (answer) => {
      const failure = await make(async () => answer)
        .createLinkToken({ intent: 'deposit' })
        .catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(MeshLinkError)
      expect(failure).toMatchObject({ code: 'backend_invalid_response' })
      expect(String(failure)).toContain('fetchLinkToken')
    },
  )

  it('makes a MeshLinkError of any other error, and keeps one of the app’s own', async () => {
    const cause = new TypeError('Failed to fetch')
    await expect(
      make(() => Promise.reject(cause)).createLinkToken({ intent: 'deposit' }),
    ).rejects.toMatchObject({
      code: 'backend_error',
      isRetryable: true,
      cause,
      userMessage: 'This does not work right now. Try again.',
    })
    await expect(
      make(() => {
        throw cause
      }).createLinkToken({ intent: 'deposit' }),
    ).rejects.toMatchObject({ code: 'backend_error' })
    const own = new MeshLinkError('unauthenticated', 'Sign in.')
    await expect(make(() => Promise.reject(own)).createLinkToken({ intent: 'deposit' })).rejects.toBe(own)
  })

  it('passes on that the call was cancelled', async () => {
    const abort = new AbortController()
    abort.abort()
    const { reason, signal } = { reason: abort.signal.reason, signal: abort.signal }
    const backend = make(() => Promise.reject(reason))
    await expect(backend.createLinkToken({ intent: 'deposit' }, { signal })).rejects.toBe(reason)
  })

  it('has no other call', () => {
    const backend = tokenBackend({ fetchLinkToken: async () => 'fake-link-token' })
    expect(Object.keys(backend).sort()).toEqual(['createLinkToken', 'exposeTokens'])
    expect(backend.exposeTokens).toBeUndefined()
  })
})
