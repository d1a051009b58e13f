import type { StoreApi } from 'zustand/vanilla'
import type { WebLinkSdk } from '../../on-demand/web-link-sdk'
import type { MeshLinkError } from '../errors/mesh-link-error'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { LinkResult, MeshLinkState, SessionBase } from '../session/session'
import type { callHandler, LinkHandlers } from './callbacks'
import type { Listeners } from './listeners'
import type { MeshLinkOptions, ServerStateChange, SessionRequest } from './mesh-link-client'
import type { PayLinkResult } from './pay-link'

/** What a client has before the code for sessions is loaded, and shares with that code. */
export interface ClientState {
  options: MeshLinkOptions
  store: StoreApi<MeshLinkState>
  /** Listeners to the events of all sessions. */
  events: Listeners<MeshLinkEvent>
  serverStateChanges: Listeners<ServerStateChange>
  /** @throws MeshLinkError `offline` or `code_load_failed` */
  loadSdk: () => Promise<WebLinkSdk>
}

/** What the client loads on demand: all that a page needs at the click, and not before. */
export type SessionCode = (state: ClientState) => SessionRuntime

/** A client's sessions, link tokens and saves, once the code for them is there. */
export interface SessionRuntime {
  /** Runs one session to its end, from the link token to the cleanup of the page. Never rejects. */
  run(opening: Opening): Promise<LinkResult>
  /** Calls one of the app's handlers, see `callHandler`. */
  callHandler: typeof callHandler
  /** Why `open()` is refused while the page has a session. */
  sessionInProgress(): MeshLinkError
  /** Gets a link token ahead of `open()`. */
  prefetch(request: SessionRequest): Promise<unknown>
  /** Never rejects. */
  createPayLink(request: SessionRequest): Promise<PayLinkResult>
  /** Drops tokens and unsent data. */
  clear(): void
  /** Retries now to save what the backend does not have yet. */
  retrySaves(): void
}

/** One call of `open()`. */
export interface Opening {
  session: SessionBase
  request: SessionRequest
  /** Aborted by `close()`; by `clear()` with the reason `CLEARED`. */
  signal: AbortSignal
  /** Gives the latest handlers. */
  handlers: () => LinkHandlers
}

/** Abort reason when the user has signed out: Link is then removed at once, without asking it to close. */
export const CLEARED = 'cleared'
