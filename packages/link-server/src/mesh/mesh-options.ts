/** A secret, or a function that gives it: asked at each call, so that a new one holds without a restart. */
export type SecretSource = string | (() => string | Promise<string>)

/** How to reach Mesh. */
export interface MeshOptions {
  /** Base of Mesh's API, e.g. `https://sandbox-integration-api.meshconnect.com`. */
  apiUrl: string
  /** Sent as `X-Client-Id`. */
  clientId: string
  /** Mesh's write key, sent as `X-Client-Secret`. Secret. */
  clientSecret: SecretSource
  /**
   * Mesh's read key. With it, an intent's scope chooses the key that mints, and a connection's scope the key that reads
   * and revokes. Default: one key for both. Secret.
   */
  readClientSecret?: SecretSource
  /** Verifies Mesh's webhooks; several for the days of a change. Without it, the webhook route answers 503. Secret. */
  webhookSecret?: string | string[]
  /** Milliseconds until a call to Mesh is given up, its repetitions included. Default 10,000. */
  timeoutMs?: number
  /** Largest answer of Mesh that is read, in bytes. Default 16 MiB. */
  maxAnswerBytes?: number
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch
}
