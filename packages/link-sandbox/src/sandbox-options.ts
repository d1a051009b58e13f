/** How a sandbox starts. Everything has a default. */
export interface SandboxOptions {
  /** Port of the Mesh API; 0 takes any free one. Default 4010. */
  port?: number
  /** Port of the Link UI, another one so that its frame is cross-origin; 0 takes any free one. Default 4011. */
  linkPort?: number
  /** Folder that keeps the data; it is made if need be. Without it the data ends with the sandbox. */
  dataDir?: string
  /** Where transfer webhooks are posted; none are sent without it. */
  webhookUrl?: string
  /** Origins that may frame Link, e.g. `https://app.example` or `https://*.example`. Default: any loopback origin. */
  allowedOrigins?: string[]
  /** Client id of the API; generated, and kept in `dataDir`, when absent. */
  clientId?: string
  /** Client secret of the API; generated, and kept in `dataDir`, when absent. */
  clientSecret?: string
  /** Secret of a second API key, which may only read; generated when absent. */
  readClientSecret?: string
  /** Secret that signs the webhooks; generated, and kept in `dataDir`, when absent. */
  webhookSecret?: string
  /** The integrator's name as Link shows it. Default `Your app`. */
  clientName?: string
  /** Seconds from a transfer's execution to its settlement. Default 4. */
  settleAfterSeconds?: number
  /** How long a webhook may take to be answered, in ms. Default 200, as Mesh has it. */
  webhookTimeoutMs?: number
  /** Host name in the URLs. Default `localhost`. */
  publicHost?: string
  /** Address to listen on. Default `127.0.0.1`. */
  host?: string
  /** Gets a fault of the sandbox itself, without any secret in it. Default: a line on stderr. */
  onError?: (error: unknown) => void
}
