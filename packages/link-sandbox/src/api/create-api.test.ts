import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { describe, expect, test } from 'vitest'
import { startTestSandbox } from '../testing/start-test-sandbox'

async function raw() {
  const sandbox = await startTestSandbox()
  const headers = {
    'X-Client-Id': sandbox.clientId,
    'X-Client-Secret': sandbox.clientSecret,
    'Content-Type': 'application/json',
  }
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${sandbox.apiUrl}${path}`, { method: 'POST', headers, ...init })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return { ...sandbox, headers, call }
}

describe('bad input', () => {
  test.each([
    ['JSON that is none', '{"userId":', 400],
    ['no body', undefined, 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['a string', '"user"', 400],
    ['a deep pit', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['a megabyte', JSON.stringify({ userId: 'x'.repeat(1_048_576) }), 413],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 400],
  ])('%s gets Mesh’s envelope', async (_, body, status) => {
    const { call } = await raw()
    const answer = await call('/api/v1/linktoken', { body })
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual({
      status: 'badRequest',
      message: expect.any(String),
      displayMessage: null,
      errorHash: expect.stringMatching(/^[0-9a-f]{8}$/),
      errorType: expect.stringMatching(/^(badRequest|invalidField|missingField)$/),
      errorData: null,
    })
    expect(answer.body.message).not.toContain(' at ')
  })

  test('a body without a length is read up to the limit only', async () => {
    const { call } = await raw()
    const stream = (...chunks: string[]) => ({
      body: new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(Buffer.from(chunk))
          controller.close()
        },
      }),
      duplex: 'half',
    })
    expect((await call('/api/v1/linktoken', stream('{"userId":', '"user-1"}'))).status).toBe(200)
    const endless = Array.from({ length: 40 }, () => 'x'.repeat(16_384))
    expect((await call('/api/v1/linktoken', stream(...endless))).status).toBe(413)
    expect((await call('/api/v1/account', { method: 'DELETE' })).status).toBe(400)
  })

  test('a caller that disconnects in the middle of a body is not reported as a bug', async () => {
    const { apiUrl, headers, call, faults } = await raw()
    const request = httpRequest(`${apiUrl}/api/v1/linktoken`, {
      method: 'POST',
      headers: { ...headers, Expect: '100-continue' },
    })
    request.on('error', () => undefined)
    request.flushHeaders()
    // By then the server is handling the request.
    await once(request, 'continue')
    const closed = new Promise((resolve) => request.once('close', resolve))
    request.write('{"userId":', () => request.destroy())
    await closed
    expect((await call('/api/v1/linktoken', { body: '{"userId":"user-1"}' })).status).toBe(200)
    expect(faults).toEqual([])
  })

  test('a body with another content type than JSON is refused', async () => {
    const { call, headers } = await raw()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await call('/api/v1/linktoken', {
        headers: { ...headers, 'Content-Type': type },
        body: '{}',
      })
      expect(answer.status).toBe(415)
    }
    for (const type of ['text/json', 'application/json; charset=utf-8', 'application/vnd.mesh+json']) {
      const body = '{"userId":"user-1"}'
      const answer = await call('/api/v1/linktoken', { headers: { ...headers, 'Content-Type': type }, body })
      expect(answer.status).toBe(200)
    }
  })

  test('an endpoint that does not exist is notFound', async () => {
    const { call } = await raw()
    const answer = await call('/api/v1/nope', { body: '{}' })
    expect(answer).toMatchObject({ status: 404, body: { status: 'notFound' } })
  })
})

describe('the client', () => {
  test.each([
    ['without headers', {}],
    ['with a wrong secret', { 'X-Client-Secret': 'wrong' }],
    ['with a wrong id', { 'X-Client-Id': '00000000-0000-0000-0000-000000000000' }],
  ])('%s is unauthorized on every endpoint', async (_, change) => {
    const { call, headers } = await raw()
    const wrong: HeadersInit = Object.keys(change).length > 0 ? { ...headers, ...change } : {}
    for (const path of ['linktoken', 'token/refresh', 'holdings/get', 'integrations', 'nope']) {
      const answer = await call(`/api/v1/${path}`, { headers: wrong, body: '{}' })
      expect(answer).toMatchObject({ status: 401, body: { status: 'permissionDenied' } })
    }
  })

  test('gets no answer that a cache may store', async () => {
    const { call } = await raw()
    const { headers } = await call('/api/v1/linktoken', { body: '{"userId":"user-1"}' })
    expect(headers.get('Cache-Control')).toBe('no-store')
  })
})
