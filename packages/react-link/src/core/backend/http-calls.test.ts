import { describe, expect, it, vi } from 'vitest'
import type { MeshLinkError } from '../errors/mesh-link-error'
import { httpBackend } from './http-backend'
import { createHttpCalls } from './http-calls'

const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init)

function backend(answer: (url: string, init: RequestInit) => Response | Promise<Response>, options = {}) {
  const fetch = vi.fn((url: unknown, init?: RequestInit) => Promise.resolve(answer(String(url), init ?? {})))
  return {
    fetch,
    backend: createHttpCalls({ baseUrl: '/api/mesh/', fetch: fetch as typeof globalThis.fetch, ...options }),
  }
}

describe('httpBackend', () => {
  it('has every call before the code of the calls is loaded', () => {
    const options = { baseUrl: '/api/mesh' }
    expect(Object.keys(httpBackend(options)).sort()).toEqual(Object.keys(createHttpCalls(options)).sort())
  })

  it('posts JSON below the base URL, and calls the headers function for each request', async () => {
    let count = 0
    const { fetch, backend: mesh } = backend(() => json({ linkToken: 'fake' }), {
      headers: async () => ({ Authorization: `Bearer fake-${++count}` }),
    })
    await mesh.createLinkToken({ intent: 'deposit' })
    await mesh.createLinkToken({ intent: 'deposit' })
    const [url, init] = fetch.mock.calls[1] ?? []
    expect(url).toBe('/api/mesh/link-token')
    expect(init).toMatchObject({ method: 'POST', body: '{"intent":"deposit"}' })
    expect(new Request('https://app.example', init).credentials).toBe('same-origin')
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer fake-2')
    expect(new Headers(init?.headers).get('content-type')).toBe('application/json')
  })

  it('unwraps lists and encodes ids', async () => {
    const { fetch, backend: mesh } = backend(() =>
      json({ transfers: [], integrations: [], connections: [{ id: 'c' }] }, {}),
    )
    expect(await mesh.listConnections()).toEqual([{ id: 'c' }])
    expect(await mesh.listTransfers()).toEqual([])
    expect(await mesh.listIntegrations()).toEqual([])
    await mesh.getHoldings('a/b?')
    expect(fetch.mock.calls[2]?.[0]).toBe('/api/mesh/integrations')
    expect(fetch.mock.calls[3]?.[0]).toBe('/api/mesh/connections/a%2Fb%3F/holdings')
  })

  it('waits for transfers as long as the backend does, and no longer', async () => {
    vi.useFakeTimers()
    const { fetch, backend: mesh } = backend(
      (url, { signal }) =>
        url.includes('since')
          ? new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
          : json({ transfers: [], version: 'a/b', waitMs: 25_000 }),
      { timeoutMs: 1_000 },
    )
    const last = await mesh.waitForTransfers(undefined)
    expect(last).toEqual({ transfers: [], version: 'a/b', waitMs: 25_000 })
    const failed = vi.fn()
    mesh.waitForTransfers(last).catch(failed)
    await vi.advanceTimersByTimeAsync(25_900)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(failed.mock.calls).toMatchObject([[{ code: 'backend_timeout', isRetryable: true }]])
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      '/api/mesh/transfers',
      '/api/mesh/transfers?since=a%2Fb',
    ])
    vi.useRealTimers()
  })

  it('accepts an answer without content', async () => {
    const { backend: mesh } = backend(() => new Response(null, { status: 204 }))
    expect(await mesh.disconnect('c')).toBeUndefined()
  })

  it('saves with keepalive, and without when the browser’s limit is exceeded', async () => {
    const { fetch, backend: mesh } = backend(() => json({ connections: [] }))
    const payload = (brokerName: string) => ({
      linkSessionId: 'ls',
      payload: { accessToken: { accountTokens: [], brokerType: 'x', brokerName } },
    })
    await mesh.saveConnection(payload('X'))
    fetch.mockRejectedValueOnce(new TypeError('Too much in flight.'))
    await mesh.saveConnection(payload('€'.repeat(30_000)))
    await mesh.listConnections()
    expect(fetch.mock.calls.map(([, init]) => init?.keepalive)).toEqual([true, true, undefined, undefined])
  })

  it('passes on the backend’s problem: detail, code, request id and Retry-After', async () => {
    const problem = {
      code: 'mesh_rate_limited',
      detail: 'Too many requests. Wait a minute.',
      requestId: 'r-1',
    }
    const { backend: mesh } = backend(() => json(problem, { status: 429, headers: { 'Retry-After': '7' } }))
    await expect(mesh.listConnections()).rejects.toMatchObject({
      name: 'MeshLinkError',
      code: 'mesh_rate_limited',
      message: problem.detail,
      requestId: 'r-1',
      isRetryable: true,
      retryAfterMs: 7000,
    })
  })

  it.each([
    [400, false],
    [401, false],
    [404, false],
    [408, true],
    [409, false],
    [500, true],
    [503, true],
  ])('status %i is retryable: %s', async (status, isRetryable) => {
    const { backend: mesh } = backend(() => json({ code: 'x', detail: 'y' }, { status }))
    await expect(mesh.listConnections()).rejects.toMatchObject({ code: 'x', isRetryable })
  })

  it.each([
    ['body_timeout', 408, undefined, true],
    ['body_incomplete', 400, undefined, false],
    ['invalid_query', 400, undefined, false],
    ['link_session_mismatch', 409, undefined, false],
    ['link_session_used_up', 429, undefined, true],
    ['too_many_connections', 429, '30', true],
    ['rate_limited', 429, '30', true],
    ['jobs_not_configured', 503, undefined, true],
    ['not_configured', 503, undefined, true],
  ])(
    'passes on %s with the backend’s detail, and whether and when to retry',
    async (code, status, after, isRetryable) => {
      const headers = after ? { 'Retry-After': after } : undefined
      const { backend: mesh } = backend(() => json({ code, detail: 'In plain words.' }, { status, headers }))
      await expect(mesh.listTransfers()).rejects.toMatchObject({
        code,
        message: 'In plain words.',
        isRetryable,
        retryAfterMs: after ? 30_000 : undefined,
        docsPath: `docs/errors.md#${code}`,
      })
    },
  )

  it.each([
    [401, 'unauthenticated', false],
    [403, 'forbidden', false],
    [404, 'not_found', false],
    [409, 'conflict', false],
    [418, 'backend_error', false],
    [429, 'rate_limited', true],
    [500, 'backend_error', true],
  ])('status %i without a problem document becomes %s', async (status, code, isRetryable) => {
    const { backend: mesh } = backend(() => new Response('<html>', { status }))
    await expect(mesh.listConnections()).rejects.toMatchObject({ code, isRetryable })
  })

  it.each([
    [400, 'invalid_params'],
    [418, undefined],
    [422, 'new_code'],
    [500, undefined],
    [503, 'not_configured'],
  ])('tells users neither status %i nor of a backend, where an answer has no words', async (status, code) => {
    const { backend: mesh } = backend(() => json({ code }, { status }))
    const error = await mesh.listConnections().catch((thrown: MeshLinkError) => thrown)
    expect((error as MeshLinkError).message).toContain(`status ${status}`)
    expect((error as MeshLinkError).userMessage).not.toMatch(/status|the backend|\d/)
  })

  it.each([
    ['seconds', '7', 7_000],
    ['a date', new Date(Date.now() + 60_000).toUTCString(), 60_000],
    ['a date that is past', new Date(0).toUTCString(), undefined],
    ['nonsense', 'soon', undefined],
    ['nothing', undefined, undefined],
  ])('reads Retry-After as %s', async (_what, value, expected) => {
    const headers = value === undefined ? undefined : { 'Retry-After': value }
    const { backend: mesh } = backend(() => new Response(null, { status: 503, headers }))
    const error = await mesh.listConnections().catch((thrown: MeshLinkError) => thrown)
    const { retryAfterMs } = error as MeshLinkError
    if (expected === undefined) expect(retryAfterMs).toBeUndefined()
    // A date has whole seconds, and time passes during the test.
    else expect(Math.abs((retryAfterMs ?? 0) - expected)).toBeLessThan(5_000)
  })

  it('keeps nothing of an answer that is broken JSON: the browser’s error quotes it', async () => {
    const { backend: mesh } = backend(() => new Response('{"linkToken":"fake-secret-token", oops'))
    const error = await mesh.createLinkToken({ intent: 'x' }).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ code: 'backend_invalid_response' })
    expect(error).not.toHaveProperty('cause')
  })

  it('fails with offline when the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { backend: mesh } = backend(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(mesh.listConnections()).rejects.toMatchObject({ code: 'offline', isRetryable: true })
    vi.unstubAllGlobals()
  })

  it.each([
    ['an HTML error page', () => new Response('<html>', { status: 502 }), 'backend_error'],
    ['an HTML page with status 200', () => new Response('<html>'), 'backend_invalid_response'],
    ['JSON of another shape', () => json({ connections: 'none' }), 'backend_invalid_response'],
    ['null', () => json(null), 'backend_invalid_response'],
    ['a problem of the wrong types', () => json({ code: 1, detail: {} }, { status: 500 }), 'backend_error'],
  ])('rejects %s with a code', async (_what, answer, code) => {
    const { backend: mesh } = backend(answer)
    await expect(mesh.listConnections()).rejects.toMatchObject({ name: 'MeshLinkError', code })
  })

  it('fails with backend_unreachable when fetch fails', async () => {
    const { backend: mesh } = backend(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(mesh.listConnections()).rejects.toMatchObject({
      code: 'backend_unreachable',
      isRetryable: true,
    })
  })

  it('fails with backend_timeout after the timeout, also while the body arrives', async () => {
    const hang = (_url: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))),
      )
    const slowBody = (_url: string, { signal }: RequestInit) =>
      new Response(
        new ReadableStream({
          start: (controller) =>
            signal?.addEventListener('abort', () =>
              controller.error(new DOMException('Aborted', 'AbortError')),
            ),
        }),
      )
    for (const answer of [hang, slowBody]) {
      const { backend: mesh } = backend(answer, { timeoutMs: 5 })
      await expect(mesh.listConnections()).rejects.toMatchObject({
        code: 'backend_timeout',
        isRetryable: true,
      })
    }
  })

  it('rejects with the caller’s AbortError when the signal aborts', async () => {
    const { backend: mesh } = backend((_url, { signal }) => {
      signal?.throwIfAborted()
      return json({ connections: [] })
    })
    await expect(mesh.listConnections({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
