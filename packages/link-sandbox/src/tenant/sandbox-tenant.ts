import type { FaultControls } from '../faults/create-fault-controls'
import type { LinkAccessTokenMessage } from '../link-api/contract'
import type { ConnectionSeed } from '../model/seed-connection'
import type { SandboxClock } from './sandbox-clock'
import type { SandboxSnapshot } from './sandbox-snapshot'

/** One client of the sandbox: its credentials, and what a test does to it. It shares nothing with another one. */
export interface SandboxTenant extends FaultControls {
  clientId: string
  /** Secret of the API key that may write. */
  clientSecret: string
  /** Secret of the API key that may only read. */
  readClientSecret: string
  webhookSecret: string
  clock: SandboxClock
  /** Forgets everything that happened, and puts the clock back to the machine's. */
  reset(): Promise<void>
  /** Everything that happened, as a document that `restore` takes. Its tokens are sealed. */
  snapshot(): SandboxSnapshot
  /**
   * Brings everything back as it was when the snapshot was taken, the clock too.
   *
   * @throws SnapshotError for a document that is not an unchanged snapshot of this client; nothing changes then
   */
  restore(snapshot: unknown): Promise<void>
  /**
   * Connects an account without Link.
   *
   * @returns what Link would have handed over to the page
   * @throws Refusal when there is no such integration or user
   */
  connect(seed: ConnectionSeed): Promise<LinkAccessTokenMessage>
}
