import { checkOptions } from './check-options'
import { listen } from './listen'
import { reportError } from './report-error'
import type { Sandbox } from './sandbox'
import type { SandboxOptions } from './sandbox-options'
import { loadCredentials } from './store/load-credentials'
import { lockFolder } from './store/lock-folder'
import { openFolder } from './store/open-folder'
import { createDispatchers } from './tenant/create-dispatchers'
import { openTenants } from './tenant/open-tenants'
import { toSandboxTenant } from './tenant/to-sandbox-tenant'
import { toTenantSettings } from './tenant/to-tenant-settings'
import type { Time } from './time'

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
    const { credentials, sealer } = await loadCredentials(dataDir, options)
    let linkUrl = ''
    const { own, tenants } = await openTenants({
      credentials,
      settings: toTenantSettings(options),
      dataDir,
      host: { base: time, sealer, webhookTimeoutMs, linkUrl: () => linkUrl, onError },
    })
    stops.push(tenants.close)
    const { api, link } = createDispatchers({ own, tenants })
    const linkServer = await listen({ fetch: link, host, port: linkPort, name: 'Link UI' })
    stops.push(linkServer.close)
    linkUrl = `http://${publicHost}:${linkServer.port}`
    const apiServer = await listen({ fetch: api, host, port, name: 'Mesh API' })
    stops.push(apiServer.close)

    return {
      apiUrl: `http://${publicHost}:${apiServer.port}`,
      linkUrl,
      ...toSandboxTenant(own),
      async createTenant(asked = {}) {
        const tenant = await tenants.create(asked)
        return { ...toSandboxTenant(tenant), remove: () => tenants.remove(tenant.clientId) }
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
