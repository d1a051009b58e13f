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
 * Starts a local stand-in for Mesh: its API on one port, its Link UI on another.
 *
 * @returns its URLs and credentials, and how to stop it
 * @throws SandboxStartError when an option is wrong, a port is taken or the data folder can't be used
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return runSandbox(options, systemTime)
}

/** `startSandbox` on a clock of choice. */
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
      host: { base: time, webhookTimeoutMs, linkUrl: () => linkUrl, onError },
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
      async createClient(asked = {}) {
        const client = await clients.create(asked)
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

/** A running sandbox, with what a test does to its own client. */
export interface Sandbox extends SandboxClient {
  /** Base URL of the Mesh API, e.g. `http://localhost:4010`. */
  apiUrl: string
  /** Origin of the Link UI, e.g. `http://localhost:4011`. */
  linkUrl: string
  /**
   * Makes another client on the same two ports, which shares nothing with any other: for tests that run side by side.
   *
   * @throws SandboxStartError for a wrong option, ClientError for a seed that another client has
   */
  createClient(options?: ClientOptions): Promise<SandboxClient & { remove(): Promise<void> }>
  /** Stops both servers and writes what is pending. Safe to call more than once. */
  close(): Promise<void>
}

/** The default report of a fault: what was thrown, never the request that met it. */
function reportError(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`mesh-link-sandbox: ${text}\n`)
}
