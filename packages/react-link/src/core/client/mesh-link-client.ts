import type { StoreApi } from 'zustand/vanilla'
import type { SavedAccounts } from '../contract/link-token'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { IntentRequest, IntentsShape } from '../intents/intents'
import type { LinkDisplay, LinkResult } from '../session/session'
import type { LinkHandlers } from './link-handlers'
import type { MeshLinkOptions } from './mesh-link-options'
import type { MeshLinkState } from './mesh-link-state'
import type { ServerStateChange } from './server-state-change'

/** How and where to open Link, whatever the intent. */
export interface OpenOptions {
  /** A saved connection to go straight to. */
  connectionId?: string | undefined
  /** Which saved accounts Link gets to know of; `none` for a session that starts from the catalog. Default `all`. */
  savedAccounts?: SavedAccounts | undefined
  display?: LinkDisplay | undefined
  /** For `embedded`: the element that Link's frame is put into. */
  container?: HTMLElement | undefined
  /** Name of the dialog and title of the frame. Default "Connect an account". */
  dialogTitle?: string | undefined
  /** Ask before leaving by a control of ours or Escape while a transfer is yet to come. `close()` never asks. Default: the client's. */
  confirmExit?: boolean | undefined
}

/** What `open()` takes. */
export type OpenRequest<Intents extends IntentsShape = IntentsShape> = IntentRequest<Intents> & OpenOptions

/** A page's connection to Mesh Link. Make one at module level; it is safe to import on a server. */
export interface MeshLinkClient<Intents extends IntentsShape = IntentsShape> {
  /**
   * Opens Link. Never rejects: a `failed` result says why.
   *
   * @param request the intent, its params, and optionally a saved connection
   * @param handlers what to hear of the session while it lives; a function is asked anew for each call
   */
  open(request: OpenRequest<Intents>, handlers?: LinkHandlers | (() => LinkHandlers)): Promise<LinkResult>
  /** Ends the live session; its `open()` then resolves. Without a session it does nothing. */
  close(): void
  /**
   * Loads Link's code ahead of the click. Never rejects: a failure shows at `open()`.
   *
   * @param request mints a link token for it too (one-time, 10 minutes): only where the click is all but certain
   */
  prefetch(request?: OpenRequest<Intents>): Promise<void>
  /** Forgets tokens and unsent data and ends the session: for sign-out and user switch. */
  clear(): void
  /** Tries what could not be saved once more, now. */
  retryDeliveries(): void
  readonly getState: () => MeshLinkState
  /** Calls `listener` at each change; gives what stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** For this library's own hooks; may change at any time. */
  readonly _internal: MeshLinkInternals
}

/** A client of whatever intents: all but what they narrow. */
export type AnyMeshLinkClient = Omit<MeshLinkClient, 'open' | 'prefetch'>

/** What hooks use of a client. */
export interface MeshLinkInternals {
  readonly options: MeshLinkOptions
  readonly store: StoreApi<MeshLinkState>
  open(
    request: OpenRequest,
    handlers: LinkHandlers | (() => LinkHandlers) | undefined,
    ownerId: string,
  ): Promise<LinkResult>
  /** Ends the live session if `ownerId` opened it. */
  close(ownerId: string): void
  /** Back to `idle` once ended, if `ownerId` opened it. */
  reset(ownerId: string): void
  onEvent(listener: (event: MeshLinkEvent) => void): () => void
  onServerStateChange(listener: (change: ServerStateChange) => void): () => void
}
