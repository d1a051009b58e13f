import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

/** A server of Node, or of a framework on top of it. */
interface Server {
  address(): AddressInfo | string | null
  close(): unknown
  closeAllConnections?(): void
}

/** Closes servers after each test of a file. */
export function testServers() {
  const open: Server[] = []
  afterEach(() => {
    for (const server of open.splice(0)) {
      server.close()
      server.closeAllConnections?.()
    }
  })
  return {
    /** @returns the server's URL, once it listens */
    async urlOf(server: Server & { once(event: 'listening', done: () => void): unknown }): Promise<string> {
      open.push(server)
      if (!server.address()) await new Promise<void>((resolve) => server.once('listening', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
  }
}
