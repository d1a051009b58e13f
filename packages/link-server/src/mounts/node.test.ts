import { createServer, request as send } from 'node:http'
import { connect, createServer as createHttp2Server } from 'node:http2'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { testServers } from '../testing/listening'
import { newUser, testBackend } from '../testing/test-backend'
import { toFastifyPlugin } from './fastify'
import { toNodeListener } from './node'

const servers = testServers()
const backend = (options = {}) => testBackend({ mesh: { apiUrl: 'http://mesh.invalid' }, ...options })

test('over HTTP/2, the path and headers arrive without pseudo headers', async () => {
  const { handler } = backend()
  const seen: Request[] = []
  const server = createHttp2Server(
    toNodeListener((request) => {
      seen.push(request)
      return handler(request)
    }),
  )
  const url = await servers.urlOf(server.listen(0, '127.0.0.1'))
  const client = connect(url)
  const stream = client.request({ ':path': '/api/mesh/connections', 'x-user': newUser() })
  const status = await new Promise((resolve) => stream.once('response', (it) => resolve(it[':status'])))
  await new Promise((resolve) => stream.resume().once('end', resolve))
  client.close()
  expect(status).toBe(200)
  expect(seen.map((it) => it.url)).toEqual([`${url}/api/mesh/connections`])
  expect([...(seen[0]?.headers.keys() ?? [])].filter((name) => name.startsWith(':'))).toEqual([])
})

test('each cookie is a header of its own, and HEAD has the headers of GET without a body', async () => {
  const { handler } = backend({
    authenticate: () => ({ userId: newUser(), setCookie: ['a=1; Path=/', 'b=2'] }),
  })
  const url = await servers.urlOf(createServer(toNodeListener(handler)).listen(0, '127.0.0.1'))
  const get = await fetch(`${url}/api/mesh/connections`)
  expect([get.status, get.headers.getSetCookie()]).toEqual([200, ['a=1; Path=/', 'b=2']])
  const head = await fetch(`${url}/api/mesh/healthz`, { method: 'HEAD' })
  expect([head.status, head.headers.get('Cache-Control'), await head.text()]).toEqual([200, 'no-store', ''])
})

test('a body that ends too early is no fault of the set-up, and the next request is answered', async () => {
  const { handler, events } = backend()
  const url = await servers.urlOf(createServer(toNodeListener(handler)).listen(0, '127.0.0.1'))
  const headers = { 'X-User': newUser(), 'Content-Type': 'application/json', 'Content-Length': 100 }
  const cut = send(`${url}/api/mesh/transfers`, { method: 'POST', headers }).on('error', () => {})
  cut.write('{"linkSessionId":', () => cut.destroy())
  await expect
    .poll(() => events, { timeout: 5_000 })
    .toContainEqual(expect.objectContaining({ code: 'body_incomplete', status: 400 }))
  expect((await fetch(`${url}/api/mesh/healthz`)).status).toBe(200)
})

test('the app keeps its own Request and Response', () => {
  const before = [globalThis.Request, globalThis.Response]
  toNodeListener(() => new Response())
  expect([globalThis.Request, globalThis.Response]).toEqual(before)
})

describe('a body that somebody else has read', () => {
  const post = (url: string, body: string) =>
    fetch(`${url}/api/mesh/transfers`, {
      method: 'POST',
      body,
      headers: { 'X-User': newUser(), 'Content-Type': 'application/json' },
    })

  test('is named as the cause where the mount does not take it', async () => {
    const app = express().use(express.json(), getRequestListener(backend().handler))
    const answer = await post(await servers.urlOf(app.listen(0, '127.0.0.1')), '{"linkSessionId":"x"}')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('The body was read before this backend got the request')
  })

  test('is not needed when the bytes are on the request, as a cloud function leaves them', async () => {
    const listener = toNodeListener(backend().handler)
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      Object.assign(request, { rawBody: new Uint8Array(Buffer.concat(chunks)), body: 'something else' })
      await listener(request, response)
    })
    const answer = await post(await servers.urlOf(server.listen(0, '127.0.0.1')), '{"linkSessionId":1}')
    expect(await answer.text()).toContain('"path":"linkSessionId"')
  })

  test('an empty object on an unread request is not taken for its body', async () => {
    const listener = toNodeListener(backend().handler)
    const server = createServer((request, response) => {
      void listener(Object.assign(request, { body: {} }), response)
    })
    const answer = await post(await servers.urlOf(server.listen(0, '127.0.0.1')), '{"linkSessionId":1}')
    expect(await answer.text()).toContain('"path":"linkSessionId"')
  })
})

test('fastify’s own limit for bodies does not hold for the backend, which has its own', async () => {
  const app = fastify({ bodyLimit: 100 })
  app.register(toFastifyPlugin(backend().handler), { prefix: '/api/mesh' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = await servers.urlOf(app.server)
  const statuses = [1_000, 70_000].map(async (length) => {
    const answer = await fetch(`${url}/api/mesh/transfers`, {
      method: 'POST',
      body: JSON.stringify('x'.repeat(length)),
      headers: { 'X-User': newUser(), 'Content-Type': 'application/json' },
    })
    return [answer.status, ((await answer.json()) as { code: string }).code]
  })
  expect(await Promise.all(statuses)).toEqual([
    [400, 'invalid_body'],
    [413, 'body_too_large'],
  ])
})
