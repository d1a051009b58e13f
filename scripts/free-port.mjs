import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Finds a port of this machine that nobody listens on. The port is below the ports that systems use for outgoing
 * connections: such a connection could take the port while a server restarts.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve) => {
    const port = randomInt(15_000, 32_000)
    const server = createServer()
    server.once('error', () => resolve(freePort()))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })
}
