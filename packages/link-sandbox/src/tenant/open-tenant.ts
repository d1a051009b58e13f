import { createApi } from '../api/create-api'
import { createFaultControls } from '../faults/create-fault-controls'
import { accessTokenMessage } from '../link-api/access-token-message'
import { createLinkServer } from '../link-page/create-link-server'
import { seedConnection } from '../model/seed-connection'
import { startSettlements } from '../start-settlements'
import { createIdSource } from '../store/create-id-source'
import { createVault } from '../store/create-vault'
import type { Credentials } from '../store/credentials'
import { openStore } from '../store/open-store'
import type { Store } from '../store/store'
import { startWebhooks } from '../webhooks/start-webhooks'
import { createClock } from './create-clock'
import { createSnapshots } from './create-snapshots'
import type { Tenant } from './tenant'
import type { TenantHost } from './tenant-host'
import type { TenantSettings } from './tenant-settings'
import type { Tenants } from './tenants'

/** Opens a client: its data, its clock and timers, and the two servers that answer in its name. */
export async function openTenant(options: {
  credentials: Credentials
  settings: TenantSettings
  /** Where its data is kept; without it in memory. */
  folder?: string
  host: TenantHost
  /** The sandbox's clients, for the one that may make others. */
  tenants?: Tenants
}): Promise<Tenant> {
  const { credentials, settings, folder, host, tenants } = options
  const { clientId, clientSecret, readClientSecret, webhookSecret } = credentials
  const { base, onError } = host
  const vault = createVault(host.sealer)
  const idsFor = createIdSource(settings.seed)
  const clock = createClock({ store: () => store, base })
  const store: Store = await openStore({ folder, vault, base, now: clock.now, idsFor })
  const snapshots = createSnapshots({ store, vault, clock, base, clientId })
  const url = settings.webhookUrl
  const notify = url !== undefined
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
  let api: Tenant['api'] | undefined
  let link: Tenant['link'] | undefined

  const tenant: Tenant = {
    ...credentials,
    ...createFaultControls(store),
    settings,
    clock,
    reset: snapshots.reset,
    snapshot: snapshots.take,
    restore: snapshots.restore,
    async connect(seed) {
      const command = { ...seed, clientId }
      const connected = await store.run((state, given) => seedConnection(state, command, given))
      return accessTokenMessage(connected, clock.now())
    },
    // Made at the first request: many a client of a test run never gets one on both ports.
    api(request, env) {
      api ??= createApi({
        store,
        now: clock.now,
        after: base.after,
        linkUrl: host.linkUrl(),
        linkStyle: settings.linkStyle,
        rules,
        apiKeys: [
          { clientId, clientSecret, scope: 'write' },
          { clientId, clientSecret: readClientSecret, scope: 'read' },
        ],
        control: { tenant, tenants },
        onError,
      }).fetch
      return api(request, env)
    },
    link(request, env) {
      link ??= createLinkServer({
        store,
        now: clock.now,
        after: base.after,
        rules,
        clientId,
        clientName: settings.clientName,
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
  return tenant
}
