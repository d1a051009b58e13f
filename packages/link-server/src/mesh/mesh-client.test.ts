import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MeshApiError } from './mesh-api-error'
import { createMeshClient } from './mesh-client'
import type { MeshOptions } from './mesh-options'
import { retryAfterSeconds } from './transport'

const TOKEN = { authToken: 'FAKE-SECRET-token', type: 'coinbase' }
const ok = (content: unknown = null, init: ResponseInit = {}) =>
  Response.json({ status: 'ok', content }, { status: 200, ...init })
const reset = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNRESET') }))

function client(answers: (() => Response | Promise<Response>)[], options: Partial<MeshOptions> = {}) {
  const failures: MeshApiError[] = []
  const send = vi.fn<typeof fetch>(async () => {
    const answer = answers.shift()
    if (!answer) throw new Error('Unexpected call.')
    return answer()
  })
  const mesh = createMeshClient(
    {
      apiUrl: 'https://mesh.example/',
      clientId: 'fake-id',
      clientSecret: 'FAKE-SECRET-write-key',
      fetch: send,
      ...options,
    },
    (error) => failures.push(error),
  )
  const sent = (n: number) => {
    const [url, init] = send.mock.calls[n] ?? []
    return { url: new URL(String(url)), ...init, headers: new Headers(init?.headers) }
  }
  return { mesh, send, sent, failures }
}

/** Runs the delays between retries. */
async function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.all([Promise.allSettled([promise]), vi.runAllTimersAsync()])
  return result[0]
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a retryable call', () => {
  test.each([
    ['a reset', reset],
    ['a 500', () => new Response('<html>', { status: 500 })],
    ['a serverFailure in a 200', () => Response.json({ status: 'serverFailure' })],
    ['an HTML page', () => new Response('<html>')],
    [
      'a 429 that asks for two seconds',
      () => new Response('', { status: 429, headers: { 'Retry-After': '2' } }),
    ],
  ])('is retried after %s, at most twice', async (_, fault) => {
    const { mesh, send, failures } = client([fault, fault, () => ok({ items: [1] })])
    expect(await settled(mesh.listTransfers({}))).toMatchObject({ value: { items: [1] } })
    expect(send).toHaveBeenCalledTimes(3)
    expect(failures).toEqual([])

    const hopeless = client([fault, fault, fault])
    expect(await settled(hopeless.mesh.removeConnection(TOKEN, 'write'))).toMatchObject({
      status: 'rejected',
    })
    expect(hopeless.send).toHaveBeenCalledTimes(3)
    expect(hopeless.failures).toHaveLength(1)
  })

  test.each([
    ['a refusal', () => Response.json({ status: 'badRequest' }, { status: 400 })],
    ['a 429 that asks for more', () => new Response('', { status: 429, headers: { 'Retry-After': '3' } })],
    ['a 429 that says nothing', () => new Response('', { status: 429 })],
    ['a 503 that asks for more', () => new Response('', { status: 503, headers: { 'Retry-After': '30' } })],
  ])('is not retried after %s', async (_, fault) => {
    const { mesh, send } = client([fault])
    expect(await settled(mesh.getHoldings(TOKEN, 'write'))).toMatchObject({ status: 'rejected' })
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('is not retried after its timeout', async () => {
    const { mesh, send } = client([reset], { timeoutMs: 90 })
    await expect(mesh.listNetworks()).rejects.toMatchObject({ code: 'mesh_unavailable' })
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('ends at its timeout, even when `fetch` ignores the signal', async () => {
    const { mesh, failures } = client([() => new Promise<Response>(() => {})], { timeoutMs: 20 })
    await expect(mesh.listIntegrations()).rejects.toThrow('Mesh integrations: no answer within the timeout')
    expect(failures).toMatchObject([{ code: 'mesh_unavailable', httpStatus: undefined }])
  })
})

test.each([reset, () => new Response('', { status: 500 })])(
  'a link-token call is never retried',
  async (fault) => {
    const { mesh, send } = client([fault])
    const result = await settled(mesh.createLinkToken({ userId: 'u' }, 'write'))
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'mesh_unavailable' } })
    expect(send).toHaveBeenCalledTimes(1)
  },
)

describe('the client secret', () => {
  test('is chosen by scope, and read again for each call', async () => {
    let roll = 0
    const { mesh, sent } = client(
      Array.from({ length: 5 }, () => () => ok({ status: 'succeeded', linkToken: 'x' })),
      { clientSecret: async () => `FAKE-write-${++roll}`, readClientSecret: () => 'FAKE-read\n' },
    )
    await mesh.createLinkToken({ userId: 'u' }, 'write')
    await mesh.createLinkToken({ userId: 'u' }, 'read')
    await mesh.getHoldings(TOKEN, 'read')
    await mesh.removeConnection(TOKEN, 'write')
    await mesh.listIntegrations()
    const keys = [0, 1, 2, 3, 4].map((n) => sent(n).headers.get('X-Client-Secret'))
    expect(keys).toEqual(['FAKE-write-1', 'FAKE-read', 'FAKE-read', 'FAKE-write-2', 'FAKE-write-3'])
  })

  test('is the same for both scopes when there is no read key', async () => {
    const { mesh, sent } = client([() => ok({ status: 'succeeded' })])
    await mesh.getHoldings(TOKEN, 'read')
    expect(sent(0).headers.get('X-Client-Secret')).toBe('FAKE-SECRET-write-key')
  })

  test.each([
    ['throws', () => Promise.reject(new Error('vault is sealed'))],
    ['returns nothing', () => ''],
    ['returns what no header can carry', () => 'FAKE-SECRET\u2028key'],
    ['never resolves', () => new Promise<string>(() => {})],
  ])('when its function %s, Mesh is not called and no secret is shown', async (_, clientSecret) => {
    const { mesh, send, failures } = client([], { clientSecret, timeoutMs: 20 })
    await expect(mesh.listNetworks()).rejects.toMatchObject({ code: 'mesh_unavailable' })
    expect(send).not.toHaveBeenCalled()
    expect(JSON.stringify(failures.map((it) => [it.message, String(it.cause)]))).not.toContain('FAKE-SECRET')
  })
})

describe('an answer from Mesh', () => {
  test('is not read beyond the size limit, with or without Content-Length', async () => {
    const body = JSON.stringify({ status: 'ok', content: { items: ['x'.repeat(2000)] } })
    const chunked = () => {
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('x'.repeat(600)))
        },
      })
      return new Response(stream)
    }
    const withLength = () => new Response(body, { headers: { 'Content-Length': String(body.length) } })
    for (const answer of [withLength, chunked]) {
      const { mesh, send } = client([answer], { maxAnswerBytes: 1000 })
      await expect(mesh.listTransfers({})).rejects.toThrow('the answer is larger than 1000 bytes')
      expect(send).toHaveBeenCalledTimes(1)
    }
    const { mesh } = client([() => new Response(body)], { maxAnswerBytes: body.length })
    expect((await mesh.listTransfers({})).items).toHaveLength(1)
  })

  test('is reported without secrets, in whatever encoding', async () => {
    const echo = `${TOKEN.authToken} ${btoa(`no: ${TOKEN.authToken}`)} ${btoa('FAKE-SECRET-write-key')}`
    const { mesh, failures } = client([
      () =>
        Response.json(
          { status: 'badRequest', message: echo, displayMessage: echo, errorType: echo },
          { status: 400, headers: { 'X-Request-Id': `id-1 ${TOKEN.authToken}` } },
        ),
      () =>
        Promise.reject(new TypeError(`bad ${TOKEN.authToken}`, { cause: { key: 'FAKE-SECRET-write-key' } })),
    ])
    await settled(mesh.getHoldings(TOKEN, 'write'))
    await mesh.createLinkToken({ userId: TOKEN.authToken }, 'write').catch(() => {})
    expect(failures).toHaveLength(2)
    expect(failures[0]).toMatchObject({
      meshMessage: '[redacted] bm86I[redacted] [redacted]',
      requestId: 'id-1 [redacted]',
    })
    const reported = failures.map((it) => [{ ...it }, it.message, it.stack, String(it.cause)])
    expect(JSON.stringify(reported)).not.toMatch(/FAKE-SECRET|RkFLRS1T|ZBS0UtU/)
  })

  test('is a failure when a 200 reports one', async () => {
    const refused = { status: 'failed', errorMessage: 'Unauthorized token', displayMessage: 'Log in again' }
    const { mesh } = client([
      () => ok(refused),
      () => ok(refused),
      () => ok({ status: 'notAuthorized' }),
      () => ok({}),
      () => ok({}),
      () => ok({}),
      () => ok(undefined),
    ])
    const rejected = { code: 'mesh_rejected', httpStatus: 200, contentStatus: 'failed' }
    const messages = { meshMessage: 'Unauthorized token', displayMessage: 'Log in again' }
    await expect(mesh.getHoldings(TOKEN, 'write')).rejects.toMatchObject({ ...rejected, ...messages })
    await expect(mesh.removeConnection(TOKEN, 'write')).rejects.toMatchObject(rejected)
    await expect(mesh.getHoldings(TOKEN, 'write')).rejects.toMatchObject({ contentStatus: 'notAuthorized' })
    expect(await settled(mesh.getHoldings(TOKEN, 'write'))).toMatchObject({
      reason: { code: 'mesh_unavailable' },
    })
    await mesh.removeConnection(TOKEN, 'write')
  })

  test('is reported even when its message is not a text', async () => {
    const { mesh } = client([() => Response.json({ status: 'badRequest', message: 7 }, { status: 400 })])
    await expect(mesh.listNetworks()).rejects.toMatchObject({
      code: 'mesh_rejected',
      meshStatus: 'badRequest',
    })
  })
})

describe('lists', () => {
  test('give one page of transfers, with the records unchanged', async () => {
    const odd = [{ id: 'a', amount: '1e999' }, 'nonsense', null]
    const { mesh, sent } = client([
      () => ok({ items: odd, total: 3 }),
      () => ok({ items: null }),
      () => ok({ items: 7 }),
    ])
    const from = new Date('2026-01-01T00:00:00.999Z')
    const page = await mesh.listTransfers({ userId: 'u', id: 't', from, offset: 200, count: 50 })
    expect(page).toEqual({ items: odd, total: 3 })
    expect(Object.fromEntries(sent(0).url.searchParams)).toEqual({
      UserId: 'u',
      Id: 't',
      FromTimestamp: '1767225600',
      Offset: '200',
      Count: '50',
      OrderBy: 'createdTimestamp',
      DescendingOrder: 'true',
    })
    expect(await mesh.listTransfers({})).toEqual({ items: [] })
    expect([...sent(1).url.searchParams.keys()]).toEqual(['Count', 'OrderBy', 'DescendingOrder'])
  })

  test('leave out records without an id', async () => {
    const { mesh } = client([
      () => ok({ networks: [{ id: 'n', name: 'Ethereum', chainId: '1' }, { name: 'x' }, 5] }),
      () => ok({ items: [{ id: 'i', name: null, type: 'coinbase' }, {}] }),
    ])
    expect(await mesh.listNetworks()).toEqual([{ id: 'n', name: 'Ethereum' }])
    expect(await mesh.listIntegrations()).toEqual([
      { id: 'i', name: '', brokerType: 'coinbase', categories: [], canTransfer: false },
    ])
  })

  test('accept verified wallets only for this user, with address and time', async () => {
    const proof = { userId: 'u', address: '0x1', networkType: 'evm', verificationMethod: 'signedMessage' }
    const record = { ...proof, message: 'Hello', signedMessageHash: '0xfa4e', timestamp: 1_767_225_600 }
    const { mesh, sent } = client([
      () =>
        ok({
          verifications: [
            record,
            { ...record, userId: 'other' },
            { ...record, address: null },
            { ...proof },
            'x',
          ],
        }),
    ])
    expect(await mesh.verifiedWallets({ userId: 'u', address: '0x1' })).toEqual([
      {
        address: '0x1',
        networkType: 'evm',
        method: 'signedMessage',
        message: 'Hello',
        signedMessageHash: '0xfa4e',
        timestamp: 1_767_225_600,
      },
    ])
    expect(sent(0).url.search).toBe('?UserId=u&Address=0x1')
  })
})

test.each([
  ['7', 7],
  ['0', 1],
  ['999999', 3600],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 1],
  ['soon', undefined],
  [null, undefined],
])('reads Retry-After %j as %j seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, new Date('2026-01-01T00:00:00Z'))).toBe(seconds)
})
