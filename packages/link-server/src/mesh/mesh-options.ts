/** How to reach Mesh. */
export interface MeshOptions {
  /** Base of Mesh's API, e.g. `https://sandbox-integration-api.meshconnect.com`. */
  apiUrl: string
  /** Sent as `X-Client-Id`. */
  clientId: string
  /** Sent as `X-Client-Secret`. Secret. */
  clientSecret: string
  /** Verifies Mesh's webhooks. Without it, the webhook route answers 503. Secret. */
  webhookSecret?: string
  /** Milliseconds until a call to Mesh is given up. Default 10,000. */
  timeoutMs?: number
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch
}
