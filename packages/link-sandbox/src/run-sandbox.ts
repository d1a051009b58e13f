import { createApi } from './api/create-api'
import { checkOptions } from './check-options'
import { createFaultControls } from './faults/create-fault-controls'
import { createLinkServer } from './link-page/create-link-server'
import { type Listening, listen } from './listen'
import { reportError } from './report-error'
import type { Sandbox } from './sandbox'
import type { SandboxOptions } from './sandbox-options'
import { startSettlements } from './start-settlements'
import { loadCredentials } from './store/load-credentials'
import { openStore } from './store/open-store'
import type { Time } from './time'
import { startWebhooks } from './webhooks/start-webhooks'

/** `startSandbox` on a clock of choice. */
export async function runSandbox(options: SandboxOptions, time: Time): Promise<Sandbox> {
  checkOptions(options)
  const { port = 4010, linkPort = 4011, host = '127.0.0.1', publicHost = 'localhost' } = options
  const { allowedOrigins = [], webhookUrl: url, onError = reportError } = options
  const stops: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop()
  }
  let stopped: Promise<void> | undefined

  try {
    const store = await openStore({ dataDir: options.dataDir, time })
    stops.push(() => store.close())
    const credentials = await loadCredentials(options.dataDir, options)
    const rules = { settleAfter: (options.settleAfterSeconds ?? 4) * 1000, notify: url !== undefined }

    const link = createLinkServer({
      store,
      now: time.now,
      rules,
      clientName: options.clientName ?? 'Your app',
      allowedOrigins,
      onError,
    })
    const linkServer = await listen({ fetch: link.fetch, host, port: linkPort, name: 'Link UI' })
    stops.push(linkServer.close)
    const linkUrl = `http://${publicHost}:${linkServer.port}`

    const { clientId, clientSecret, webhookSecret } = credentials
    const apiKeys = [{ clientId, clientSecret, scope: 'write' as const }]
    const api = createApi({ store, now: time.now, after: time.after, linkUrl, rules, apiKeys, onError })
    const apiServer: Listening = await listen({ fetch: api.fetch, host, port, name: 'Mesh API' })
    stops.push(apiServer.close)

    if (url !== undefined) {
      const timeoutMs = options.webhookTimeoutMs ?? 200
      stops.push(startWebhooks({ store, time, url, secret: webhookSecret, timeoutMs, onError }).stop)
    }
    stops.push(startSettlements({ store, time, notify: rules.notify, onError }).stop)

    return {
      apiUrl: `http://${publicHost}:${apiServer.port}`,
      linkUrl,
      clientId,
      clientSecret,
      webhookSecret,
      ...createFaultControls(store),
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
