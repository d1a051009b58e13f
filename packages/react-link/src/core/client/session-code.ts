import type { StoreApi } from 'zustand/vanilla'
import type { MeshBackend } from '../backend/mesh-backend'
import type { LinkTokenResponse } from '../contract'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { SaveService } from '../session/save'
import type { LinkResult, MeshLinkState, SessionBase } from '../session/session'
import type { LinkHandlers, Listeners } from './callbacks'
import type { MeshLinkOptions, ServerStateChange, SessionRequest } from './mesh-link-client'
import type { PayLinkResult } from './pay-link'

/** What the client loads on demand: driver and saving, which `core` must not import. */
export interface SessionCode {
  runSession: RunSession
  loadSdk: (prewarm: boolean | undefined) => Promise<unknown>
  createSaveService: CreateSaveService
  createPayLink: (linkToken: Promise<LinkTokenResponse>) => Promise<PayLinkResult>
}

/**
 * Runs one session to its end. Never rejects. Resolves after teardown, when everything that Link handed over is saved
 * or the wait for it has timed out.
 */
export type RunSession = (input: RunSessionInput) => Promise<LinkResult>

/** What the driver needs to run one session. */
export interface RunSessionInput {
  session: SessionBase
  request: SessionRequest
  options: MeshLinkOptions
  /** Requested at the click, at the same time as the code. */
  linkToken: Promise<LinkTokenResponse>
  /** Aborted by `close()`; by `clear()` with the reason `CLEARED`. */
  signal: AbortSignal
  /** Gives the latest handlers. */
  handlers: () => LinkHandlers
  store: StoreApi<MeshLinkState>
  /** Listeners to the events of all sessions. */
  events: Listeners<MeshLinkEvent>
  saveService: SaveService
  /** Intents whose next session gets no saved accounts, because Link has rejected them. Kept by the driver. */
  freshLogins: Set<string>
}

/** Abort reason when the user has signed out: Link is then removed at once, without asking it to close. */
export const CLEARED = 'cleared'

/** Makes the save service. It updates the store, and announces what was saved so that the app's query cache can refetch. */
export type CreateSaveService = (input: {
  backend: MeshBackend
  store: StoreApi<MeshLinkState>
  serverStateChanges: Listeners<ServerStateChange>
}) => SaveService
