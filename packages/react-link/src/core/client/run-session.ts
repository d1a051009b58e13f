import type { StoreApi } from 'zustand/vanilla'
import type { LinkTokenResponse } from '../contract/link-token'
import type { DeliveryService } from '../delivery/delivery-service'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { LinkResult, SessionBase } from '../session/session'
import type { LinkHandlers } from './link-handlers'
import type { Listeners } from './listeners'
import type { OpenOptions } from './mesh-link-client'
import type { MeshLinkOptions } from './mesh-link-options'
import type { MeshLinkState } from './mesh-link-state'

/** What the driver needs to run one session. */
export interface RunSessionInput {
  session: SessionBase
  request: OpenOptions
  options: MeshLinkOptions
  /** On its way since the click, beside the code. */
  linkToken: Promise<LinkTokenResponse>
  /** Aborted by `close()`. */
  signal: AbortSignal
  /** Asked anew for each call: always the latest. */
  handlers: () => LinkHandlers
  store: StoreApi<MeshLinkState>
  /** Listeners to the events of every session. */
  events: Listeners<MeshLinkEvent>
  delivering: DeliveryService
}

/** Runs one session to its end. Resolves after teardown, and once what it handed over is saved or late; never rejects. */
export type RunSession = (input: RunSessionInput) => Promise<LinkResult>
