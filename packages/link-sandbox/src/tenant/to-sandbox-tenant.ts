import type { SandboxTenant } from './sandbox-tenant'
import type { Tenant } from './tenant'

/** What of a client is for who started the sandbox. */
export function toSandboxTenant(tenant: Tenant): SandboxTenant {
  const { clientId, clientSecret, readClientSecret, webhookSecret, clock } = tenant
  const { reset, snapshot, restore, connect, setFault, clearFault } = tenant
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
