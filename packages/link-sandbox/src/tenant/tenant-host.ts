import type { Sealer } from '../store/sealer'
import type { Time } from '../time'

/** What the clients of a sandbox have in common. */
export interface TenantHost {
  /** The machine's clock. */
  base: Time
  sealer: Sealer
  /** How long a webhook may take to be answered, in ms. */
  webhookTimeoutMs: number
  /** Origin of the Link server; known once it listens. */
  linkUrl(): string
  onError(error: unknown): void
}
