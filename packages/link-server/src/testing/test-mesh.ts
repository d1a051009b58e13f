import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Sandbox, startSandbox } from 'mesh-link-sandbox'

/** What the server in front of the sandbox does instead of forwarding a call. */
type Fault =
  | 'hang'
  | 'disconnect'
  /** Refuses the call with an error that repeats the body and the client secret. */
  | 'echo'
  | { status: number; body?: string | object; headers?: Record<string, string> }

/** The sandbox, behind a server that can simulate failures. */
export interface TestMesh {
  apiUrl: string
  clientId: string
  clientSecret: string
  /** URL of the sandbox itself. */
  sandboxUrl: string
  /** The calls since the last `reset`. */
  calls: { method: string; path: string; body: string; headers: IncomingMessage['headers'] }[]
  /** Makes every call whose path contains `path` fail or answer with `fault`, until the next `reset`. */
  fail(path: string, fault: Fault): void
  /** Sets the answer of Mesh's list of transfers, until the next `reset`. */
  setTransfers(...items: unknown[]): void
  reset(): void
}

let shared: Promise<TestMesh> | undefined
let sharedSandbox: Promise<Sandbox> | undefined

/** The sandbox of all tests in a worker, on free ports. */
export function testSandbox(): Promise<Sandbox> {
  sharedSandbox ??= startSandbox({ port: 0, linkPort: 0, settleAfterSeconds: 0.1 })
  return sharedSandbox
}

/** The sandbox behind a server that can simulate failures, shared by all tests in a worker. Failures are reset. */
export async function testMesh(): Promise<TestMesh> {
  shared ??= start()
  const mesh = await shared
  mesh.reset()
  return mesh
}

async function start(): Promise<TestMesh> {
  const sandbox = await testSandbox()
  const faults = new Map<string, Fault>()
  const calls: TestMesh['calls'] = []

  const server = createServer(async (request, response) => {
    const url = request.url ?? ''
    const method = request.method ?? ''
    const body = await readAll(request)
    calls.push({ method, path: url, body, headers: request.headers })
    const fault = [...faults].find(([path]) => url.includes(path))?.[1]
    if (fault === 'hang') return
    if (fault === 'disconnect') {
      request.socket.destroy()
      return
    }
    if (fault === 'echo') {
      const message = `No: ${body} ${request.headers['x-client-secret']}`
      const status = 'badRequest'
      response.writeHead(400).end(JSON.stringify({ status, message, displayMessage: message }))
      return
    }
    if (fault) {
      const text = typeof fault.body === 'object' ? JSON.stringify(fault.body) : (fault.body ?? '')
      response.writeHead(fault.status, fault.headers).end(text)
      return
    }
    const forward = () =>
      fetch(sandbox.apiUrl + url, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'X-Client-Id': String(request.headers['x-client-id']),
          'X-Client-Secret': String(request.headers['x-client-secret']),
        },
        ...(body && { body }),
      })
    // Retry once: a keep-alive connection may have ended while PGlite blocked the event loop.
    const answer = await forward().catch(forward)
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text())
  })
  // No keep-alive timeout, for the same reason.
  server.keepAliveTimeout = 0
  const { clientId, clientSecret } = sandbox
  return {
    apiUrl: await listen(server),
    clientId,
    clientSecret,
    sandboxUrl: sandbox.apiUrl,
    calls,
    fail: (path, fault) => faults.set(path, fault),
    setTransfers: (...items) =>
      faults.set('/transfers/managed/mesh', { status: 200, body: { status: 'ok', content: { items } } }),
    reset() {
      faults.clear()
      calls.length = 0
    },
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
    // The server should not keep the test process running.
    server.unref()
  })
}
