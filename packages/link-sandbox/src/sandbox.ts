import type { SandboxTenant } from './tenant/sandbox-tenant'
import type { TenantOptions } from './tenant/tenant-options'

/** A running sandbox, with what a test does to its own client. */
export interface Sandbox extends SandboxTenant {
  /** Base URL of the Mesh API, e.g. `http://localhost:4010`. */
  apiUrl: string
  /** Origin of the Link UI, e.g. `http://localhost:4011`. */
  linkUrl: string
  /**
   * Makes another client on the same two ports, which shares nothing with any other: for tests that run side by side.
   *
   * @throws SandboxStartError for a wrong option, TenantError for a seed that another client has
   */
  createTenant(options?: TenantOptions): Promise<SandboxTenant & { remove(): Promise<void> }>
  /** Stops both servers and writes what is pending. Safe to call more than once. */
  close(): Promise<void>
}
