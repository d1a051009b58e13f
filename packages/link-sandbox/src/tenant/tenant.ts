import type { SandboxTenant } from './sandbox-tenant'
import type { TenantSettings } from './tenant-settings'

/** A client with the two servers that answer in its name. */
export interface Tenant extends SandboxTenant {
  settings: TenantSettings
  /** Answers on the API port. */
  api(request: Request): Response | Promise<Response>
  /** Answers on the Link port. */
  link(request: Request): Response | Promise<Response>
  /** False once the disk has failed. */
  isHealthy(): boolean
  /** Stops its timers and writes what is pending. */
  close(): Promise<void>
}
