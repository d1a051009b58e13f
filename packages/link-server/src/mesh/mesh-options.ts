/**
 * A secret, or a function that returns it. The function is called for each call to Mesh, so a new secret needs no
 * restart.
 */
type SecretSource = string | (() => string | Promise<string>)

/** How to reach Mesh. */
export interface MeshOptions {
  /** Base URL of Mesh's API, e.g. `https://sandbox-integration-api.meshconnect.com`. */
  apiUrl: string
  /** Sent as `X-Client-Id`. */
  clientId: string
  /** Mesh's write key, sent as `X-Client-Secret`. Secret. */
  clientSecret: SecretSource
  /**
   * Mesh's read-only key. When set, link tokens for intents with scope `read` are made with it, and connections with
   * scope `read` are read and revoked with it. Default: `clientSecret`. Secret.
   */
  readClientSecret?: SecretSource
  /** Verifies Mesh's webhooks; several while you change it. Without it, the webhook route answers 503. Secret. */
  webhookSecret?: string | string[]
  /** Timeout of a call to Mesh in milliseconds, including retries. Default 10,000. */
  timeoutMs?: number
  /** Largest response that is accepted from Mesh, in bytes. Default 16 MiB. */
  maxAnswerBytes?: number
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch
}
