import type { SandboxClient } from './clients/client'
import { createDispatchers } from './dispatch'
import { listen } from './http/listen'
import { toSandboxClient } from './open-client'
import { openClients } from './open-clients'
import { type ClientOptions, checkOptions, type SandboxOptions, toClientSettings } from './options'
import { loadCredentials } from './store/credentials'
import { lockFolder, openFolder } from './store/folder'
import { systemTime, type Time } from './time'

/**
 * Starts a local stand-in for Mesh: the API on one port, the Link UI on another.
 *
 * @returns URLs, credentials, and functions to control and stop the sandbox
 * @throws SandboxStartError when an option is wrong, a port is taken or the data folder can't be used
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return runSandbox(options, systemTime)
}

/** `startSandbox` with another clock, for tests. */
export async function runSandbox(options: SandboxOptions, time: Time): Promise<Sandbox> {
  checkOptions(options)
  const { port = 4010, linkPort = 4011, host = '127.0.0.1', publicHost = 'localhost' } = options
  const { dataDir, webhookTimeoutMs = 200, onError = reportError } = options
  const stops: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop()
  }
  let stopped: Promise<void> | undefined

  try {
    if (dataDir !== undefined) {
      await openFolder(dataDir)
      stops.push(await lockFolder(dataDir))
    }
    const credentials = await loadCredentials(dataDir, options)
    let linkUrl = ''
    const { own, clients } = await openClients({
      credentials,
      settings: toClientSettings(options),
      dataDir,
      host: { machineTime: time, webhookTimeoutMs, linkUrl: () => linkUrl, onError },
    })
    stops.push(clients.close)
    const { api, link } = createDispatchers({ own, clients })
    const linkServer = await listen({ fetch: link, host, port: linkPort, name: 'Link UI' })
    stops.push(linkServer.close)
    linkUrl = `http://${publicHost}:${linkServer.port}`
    const apiServer = await listen({ fetch: api, host, port, name: 'Mesh API' })
    stops.push(apiServer.close)

    return {
      apiUrl: `http://${publicHost}:${apiServer.port}`,
      linkUrl,
      ...toSandboxClient(own),
      async createClient(clientOptions = {}) {
        const client = await clients.create(clientOptions)
        return { ...toSandboxClient(client), remove: () => clients.remove(client.clientId) }
      },
      close() {
        stopped ??= stopAll()
        return stopped
      },
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}

/** A running sandbox, and its own client. */
export interface Sandbox extends SandboxClient {
  /** Base URL of the Mesh API, e.g. `http://localhost:4010`. */
  apiUrl: string
  /** Origin of the Link UI, e.g. `http://localhost:4011`. */
  linkUrl: string
  /**
   * Creates another client on the same two ports. Clients share no data, so tests can run in parallel.
   *
   * @throws SandboxStartError for a wrong option, ClientError for the seed of another client
   */
  createClient(options?: ClientOptions): Promise<SandboxClient & { remove(): Promise<void> }>
  /** Stops both servers and writes pending data to disk. Can be called more than once. */
  close(): Promise<void>
}

/** The default `onError`. Reports the error, never the request: a request may contain secrets. */
function reportError(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`mesh-link-sandbox: ${text}\n`)
}
