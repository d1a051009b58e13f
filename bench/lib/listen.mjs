import { createServer } from 'node:http'

/**
 * Starts a server on a free port of this machine.
 *
 * @param {import('node:http').RequestListener} listener
 * @param {'localhost' | '127.0.0.1'} host to a browser, two names are two sites
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function listen(listener, host) {
  const server = createServer(listener)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
