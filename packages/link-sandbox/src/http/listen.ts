import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { SandboxStartError } from '../errors'

/** A server that listens. */
interface Listening {
  port: number
  close(): Promise<void>
}

/** Serves `fetch` on a port. Port 0 takes any free one. */
export async function listen(options: {
  fetch: FetchHandler
  host: string
  port: number
  /** What listens, for the error message. */
  name: string
}): Promise<Listening> {
  const { fetch, host, port, name } = options
  // Node's globals stay untouched: the sandbox may run inside someone's test process.
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, `${host}:${port}`, name)))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function explain(error: NodeJS.ErrnoException, address: string, name: string): Error {
  const why: Record<string, string> = {
    EADDRINUSE: 'it is in use. Stop what uses it or choose another port',
    EACCES: 'that is not permitted. Choose a port above 1023',
    EADDRNOTAVAIL: 'this machine has no such address',
    ENOTFOUND: 'no such host is known',
  }
  const reason = why[error.code ?? ''] ?? error.message
  return new SandboxStartError(`The ${name} can’t listen on ${address}: ${reason}.`)
}

/** Answers a request; `env` is what the Node server hands along: the connection, for a fault that hangs up. */
export type FetchHandler = (request: Request, env?: object) => Response | Promise<Response>
