import type { TenantOptions } from './tenant/tenant-options'

/** How a sandbox and its own client start. Everything has a default. */
export interface SandboxOptions extends TenantOptions {
  /** Port of the Mesh API; 0 takes any free one. Default 4010. */
  port?: number
  /** Port of the Link UI, another one so that its frame is cross-origin; 0 takes any free one. Default 4011. */
  linkPort?: number
  /** Folder that keeps the data; it is made if need be. Without it the data ends with the sandbox. */
  dataDir?: string
  /** Client id of the API; generated, and kept in `dataDir`, when absent. */
  clientId?: string
  /** Client secret of the API; generated, and kept in `dataDir`, when absent. */
  clientSecret?: string
  /** Secret of a second API key, which may only read; generated, and kept in `dataDir`, when absent. */
  readClientSecret?: string
  /** Secret that signs the webhooks; generated, and kept in `dataDir`, when absent. */
  webhookSecret?: string
  /**
   * Key that seals the tokens in `dataDir`, at least 16 characters. Default: the environment's `MESH_SANDBOX_KEY`, else
   * one that is generated and kept in `dataDir`.
   */
  dataKey?: string
  /** How long a webhook may take to be answered, in ms. Default 200, as Mesh has it. */
  webhookTimeoutMs?: number
  /** Host name in the URLs. Default `localhost`. */
  publicHost?: string
  /** Address to listen on. Default `127.0.0.1`. */
  host?: string
  /** Gets a fault of the sandbox itself, without any secret in it. Default: a line on stderr. */
  onError?: (error: unknown) => void
}
