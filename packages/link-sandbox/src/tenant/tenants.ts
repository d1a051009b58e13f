import type { Tenant } from './tenant'
import type { TenantOptions } from './tenant-options'

/** The clients of a sandbox, side by side. */
export interface Tenants {
  /** The client with this id, in any case. */
  find(clientId: string): Tenant | undefined
  /** All but the sandbox's own. */
  list(): Tenant[]
  /** Throws a `TenantError` or a `SandboxStartError` for options that it does not take. */
  create(options: TenantOptions): Promise<Tenant>
  /** Removes a client and its data. Throws a `TenantError` for the sandbox's own and for one that is not there. */
  remove(clientId: string): Promise<void>
  close(): Promise<void>
}
