import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { SandboxStartError } from '../errors'

/** Answers a request. `env` is from the Node server and holds the connection, which a fault may close. */
export type FetchHandler = (request: Request, env?: object) => Response | Promise<Response>

/** A running server. */
interface Listening {
  port: number
  close(): Promise<void>
}

/**
 * Serves `fetch` on a port. Port 0 uses any free port.
 *
 * @throws SandboxStartError when the server can't listen there
 */
export async function listen(options: {
  fetch: FetchHandler
  host: string
  port: number
  /** Name of the server in an error message. */
  name: string
}): Promise<Listening> {
  const { fetch, host, port, name } = options
  // The sandbox may run inside a test process, so Node's globals must not be replaced.
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
    EADDRINUSE: 'the port is in use. Stop the other program or choose another port',
    EACCES: 'permission denied. Choose a port above 1023',
    EADDRNOTAVAIL: 'this machine has no such address',
    ENOTFOUND: 'the host is unknown',
  }
  const reason = why[error.code ?? ''] ?? error.message
  return new SandboxStartError(`The ${name} can’t listen on ${address}: ${reason}.`)
}
