import type { SandboxTenant } from '../tenant/sandbox-tenant'
import type { Tenants } from '../tenant/tenants'

/** What the control API has in its hands. */
export interface Control {
  /** The client that asks. */
  tenant: SandboxTenant
  /** All clients, for the sandbox's own one. */
  tenants?: Tenants
}
