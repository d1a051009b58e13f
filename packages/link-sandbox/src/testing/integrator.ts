import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, vi } from 'vitest'

/** What takes a moment here may take long on a busy machine. */
export const PATIENCE = { interval: 5, timeout: 10_000 }

/** The status of an answer, by how many have come; or no answer at all. */
export type Answer = (attempt: number) => number | 'never'

/** An integrator that answers webhooks as told and keeps what came. */
export async function startIntegrator(answer: Answer = () => 200) {
  const received: { body: string; signature: string; json: Record<string, unknown> }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    received.push({
      body,
      signature: String(request.headers['x-mesh-signature-256']),
      json: JSON.parse(body),
    })
    const status = answer(received.length)
    if (status !== 'never') response.writeHead(status, { Location: '/elsewhere' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/mesh`
  return {
    url,
    received,
    arrived: (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), PATIENCE),
    statuses: () => received.map(({ json }) => json.TransferStatus),
  }
}
