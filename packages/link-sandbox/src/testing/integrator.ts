import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, vi } from 'vitest'

/** Options of `vi.waitFor`: a busy machine can be slow. */
export const PATIENCE = { interval: 5, timeout: 10_000 }

/** The HTTP status for the n-th webhook, or `never` for no answer. */
export type Answer = (attempt: number) => number | 'never'

/** A server that answers webhooks with `answer` and stores them. */
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
    /** The webhooks with the same value of a field, as a list each; in the order of arrival. */
    groupedBy: (field: string) => {
      const values = [...new Set(received.map(({ json }) => json[field]))]
      return values.map((value) => received.map(({ json }) => json).filter((json) => json[field] === value))
    },
    statuses: () => received.map(({ json }) => json.TransferStatus),
  }
}
