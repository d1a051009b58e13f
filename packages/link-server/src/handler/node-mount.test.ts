import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { startSandbox } from 'mesh-link-sandbox'
import { expect, test } from 'vitest'
import { COINBASE, openLink } from '../testing/link-user'
import { newUser, openSession, TEST_WEBHOOK_SECRET, testBackend } from '../testing/test-backend'

test('mounted in Node, a deposit settles through the sandbox’s webhook', async () => {
  let handler: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
  const server = createServer(getRequestListener((request) => handler(request)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/mesh`
  const sandbox = await startSandbox({
    port: 0,
    linkPort: 0,
    settleAfterSeconds: 0.05,
    webhookUrl: `${url}/webhooks/mesh`,
    webhookSecret: TEST_WEBHOOK_SECRET,
    webhookTimeoutMs: 2_000,
  })
  const backend = testBackend({ mesh: sandbox })
  handler = backend.handler

  try {
    await backend.handler.ready()
    const user = newUser()
    const { linkToken } = await openSession(backend, user)
    const link = await openLink(linkToken)
    await link.connect(COINBASE)
    const { transferId } = await link.transfer('USDC', 5)
    await expect
      .poll(() => backend.events, { interval: 30, timeout: 8_000 })
      .toContainEqual(
        // Without `from`: now and then, `Pending` comes after the final webhook.
        expect.objectContaining({
          type: 'transfer_changed',
          transferId,
          to: 'succeeded',
          source: 'webhook',
        }),
      )
    const response = await fetch(`${url}/transfers`, { headers: { 'X-User': user } })
    expect(await response.json()).toMatchObject({
      transfers: [{ id: transferId, status: 'succeeded', amount: '5' }],
    })
  } finally {
    await backend.handler.close()
    await sandbox.close()
    server.close()
    server.closeAllConnections()
  }
})

test('mounted in Node, several cookies of authenticate arrive as several headers', async () => {
  const backend = testBackend({
    mesh: { apiUrl: 'http://mesh.invalid' },
    authenticate: () => ({ userId: newUser(), setCookie: ['a=1; Path=/', 'b=2'] }),
  })
  const server = createServer(getRequestListener(backend.handler))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/api/mesh/connections`)
    expect([response.status, response.headers.getSetCookie()]).toEqual([200, ['a=1; Path=/', 'b=2']])
  } finally {
    await backend.handler.close()
    server.close()
    server.closeAllConnections()
  }
})
