import type { StateParts } from '../model/state-parts'

/** Everything that happened to a client, as JSON. It can be kept in a file, but not edited. */
export interface SandboxSnapshot {
  format: 'mesh-link-sandbox'
  version: 1
  clientId: string
  /** What the clock showed, ISO 8601. */
  now: string
  /** Records with sealed tokens: no contract. */
  state: StateParts
  signature: string
}
