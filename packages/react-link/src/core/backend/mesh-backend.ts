import type {
  LinkTokenRequest,
  LinkTokenResponse,
  ListTransfersResponse,
  MeshConnection,
  MeshHoldings,
  MeshIntegration,
  MeshTransfer,
  ReportTransferRequest,
  SaveConnectionRequest,
} from '../contract'

export interface MeshBackendCallOptions {
  /** Cancels the call; its promise then rejects. */
  signal?: AbortSignal
}

/**
 * The integrator's backend as this library calls it. `httpBackend` speaks the HTTP contract, `tokenBackend` has link tokens
 * only; write your own for another transport. Every call rejects with a `MeshLinkError`.
 *
 * Only `createLinkToken` is required. The queries of what is missing fail at once with `backend_unsupported`; what can't be
 * saved is not, and has the `saveStatus` `none`.
 */
export interface MeshBackend {
  /** Creates a one-time link token. Called once a session, without automatic retries. */
  createLinkToken(request: LinkTokenRequest, options?: MeshBackendCallOptions): Promise<LinkTokenResponse>
  /** Lists the saved connections of the signed-in user. */
  listConnections?(options?: MeshBackendCallOptions): Promise<MeshConnection[]>
  /** Saves what Link handed over. Idempotent. The request should outlive the page where the transport allows that. */
  saveConnection?(request: SaveConnectionRequest, options?: MeshBackendCallOptions): Promise<MeshConnection[]>
  /** Revokes a connection at Mesh and deletes it from the backend. */
  disconnect?(connectionId: string, options?: MeshBackendCallOptions): Promise<void>
  /** Reads the balances of a saved connection. */
  getHoldings?(connectionId: string, options?: MeshBackendCallOptions): Promise<MeshHoldings>
  /** Lists the transfers of the signed-in user, newest first. */
  listTransfers?(options?: MeshBackendCallOptions): Promise<MeshTransfer[]>
  /**
   * Lists the transfers as `listTransfers` does; with an earlier answer that has a `version`, it resolves only when the transfers
   * are no longer those, or after the `waitMs` of that answer. Answers without a `version`: this backend does not wait, and the
   * page polls. Absent: the same.
   *
   * @param last an earlier answer
   */
  waitForTransfers?(
    last: ListTransfersResponse | undefined,
    options?: MeshBackendCallOptions,
  ): Promise<ListTransfersResponse>
  /**
   * Reports a transfer that Link called finished. Idempotent. The request should outlive the page where the transport
   * allows that. Resolves with `undefined` when Link could not submit the transfer: there is nothing to show.
   */
  reportTransfer?(
    request: ReportTransferRequest,
    options?: MeshBackendCallOptions,
  ): Promise<MeshTransfer | undefined>
  /** Lists the institutions and wallets that Link can open. */
  listIntegrations?(options?: MeshBackendCallOptions): Promise<MeshIntegration[]>
  /** Give `onConnected` the tokens that Link handed over, as its second argument: see `tokenBackend`. Default `false`. */
  readonly exposeTokens?: boolean | undefined
}

/** A backend with all calls, as `httpBackend` makes it. */
export type CompleteMeshBackend = Required<Omit<MeshBackend, 'exposeTokens'>>
