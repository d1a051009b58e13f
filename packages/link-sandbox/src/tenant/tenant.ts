import type { FetchHandler } from '../fetch-handler'
import type { SandboxTenant } from './sandbox-tenant'
import type { TenantSettings } from './tenant-settings'

/** A client with the two servers that answer in its name. */
export interface Tenant extends SandboxTenant {
  settings: TenantSettings
  /** Answers on the API port. */
  api: FetchHandler
  /** Answers on the Link port. */
  link: FetchHandler
  /** False once the disk has failed. */
  isHealthy(): boolean
  /** Stops its timers and writes what is pending. */
  close(): Promise<void>
}
