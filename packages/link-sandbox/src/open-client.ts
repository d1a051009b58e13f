import { createApi } from './api/create-api'
import type { Client, ClientHost, Clients, SandboxClient } from './clients/client'
import { createClock } from './clients/clock'
import { createFaultControls } from './clients/fault-controls'
import { startSettlements } from './clients/settlements'
import { createSnapshots } from './clients/snapshots'
import { createControlApi } from './control/create-control-api'
import { accessTokenMessage } from './link/connect'
import { createLinkServer } from './link/create-link-server'
import { seedConnection } from './model/connect/seed-connection'
import type { ClientSettings } from './options'
import type { Credentials } from './store/credentials'
import { createIdSource } from './store/ids'
import { openStore } from './store/open-store'
import type { Store } from './store/store'
import { startWebhooks } from './webhooks/start-webhooks'

/** Opens a client: its data, its clock and timers, and its handlers for the two ports. */
export async function openClient(options: {
  credentials: Credentials
  settings: ClientSettings
  /** Folder of the client's data. Absent: in memory. */
  folder?: string
  host: ClientHost
  /** All clients, for the sandbox's own client, which can create others. */
  clients?: Clients
}): Promise<Client> {
  const { credentials, settings, folder, host, clients } = options
  const { clientId, clientSecret, readClientSecret, webhookSecret } = credentials
  const { machineTime, onError } = host
  const { brokerTypes } = settings
  const idsFor = createIdSource(settings.seed)
  const clock = createClock({ store: () => store, machineTime })
  const store: Store = await openStore({ folder, machineTime, now: clock.now, idsFor })
  const snapshots = createSnapshots({ store, clock, machineTime, clientId })
  const url = settings.webhookUrl
  const notify = url !== undefined && settings.webhookDelivery
  const webhooks = url
    ? startWebhooks({
        store,
        time: clock,
        url,
        secret: webhookSecret,
        timeoutMs: host.webhookTimeoutMs,
        onError,
      })
    : undefined
  const rules = { settleAfter: settings.settleAfterSeconds * 1000, notify }
  const settlements = startSettlements({ store, time: clock, notify, onError })
  let api: Client['api'] | undefined
  let link: Client['link'] | undefined

  const client: Client = {
    ...credentials,
    ...createFaultControls(store),
    settings,
    clock,
    reset: snapshots.reset,
    snapshot: snapshots.take,
    restore: snapshots.restore,
    async connect(seed) {
      const command = { ...seed, clientId }
      const connected = await store.run((state, context) => seedConnection(state, command, context))
      return accessTokenMessage(connected, { now: clock.now, brokerTypes })
    },
    // Created at the first request: many clients of a test run only use one of the two ports.
    api(request, env) {
      api ??= createApi(
        {
          store,
          now: clock.now,
          after: machineTime.after,
          linkUrl: host.linkUrl(),
          linkStyle: settings.linkStyle,
          brokerTypes,
          rules,
          apiKeys: [
            { clientId, clientSecret, scope: 'write' },
            { clientId, clientSecret: readClientSecret, scope: 'read' },
          ],
          onError,
        },
        createControlApi({ store, rules, brokerTypes, client, clients }),
      ).fetch
      return api(request, env)
    },
    link(request, env) {
      link ??= createLinkServer({
        store,
        now: clock.now,
        after: machineTime.after,
        rules,
        clientId,
        clientName: settings.clientName,
        brokerTypes,
        allowedOrigins: settings.allowedOrigins,
        onError,
      }).fetch
      return link(request, env)
    },
    isHealthy: store.isWritable,
    async close() {
      await webhooks?.stop()
      await settlements.stop()
      clock.stop()
      await store.close()
    },
  }
  return client
}

/** The part of a client that is public in code. */
export function toSandboxClient(client: Client): SandboxClient {
  const { clientId, clientSecret, readClientSecret, webhookSecret, clock } = client
  const { reset, snapshot, restore, connect, setFault, clearFault } = client
  return {
    clientId,
    clientSecret,
    readClientSecret,
    webhookSecret,
    setFault,
    clearFault,
    clock,
    reset,
    snapshot,
    restore,
    connect,
  }
}
